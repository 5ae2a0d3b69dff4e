"""English words that govern what is said, by what they make of it."""

from __future__ import annotations

from safepassage.reports.word_classes import word_set

# Words that govern what is said, by what they make of it (conventions, section 4: only what is said to be so is so).
SAY = word_set(
    "say state tell add announce confirm declare note explain claim assert maintain insist acknowledge admit describe write reiterate "
    "emphasise emphasize "
    "stress argue call_out blame accuse comment reveal disclose testify recount according coincide agree_that find conclude estimate "
    "believe know see view show indicate complain reckon boast establish attribute hail repeat renew talk_of speak_of tell_of "
    "reply answer respond retort counter concede contend guess scoff whisper shout cable wire radio message tweet signal remark observe "
    "recall remember recollect hint imply assure inform notify remind lament protest clarify specify underline underscore highlight attest "
    "certify verify relate narrate joke grumble venture stipulate assess calculate brief"
)
REPORT = word_set("report allege record document rumour rumor")
DENY = word_set("rule_out deny reject dismiss refute rebut dispute disavow")
DEMAND = word_set(
    "demand urge call appeal request ask insist_on press plead beg implore exhort want must need require seek wish order instruct"
)
PROPOSE = word_set(
    "propose suggest offer recommend put_forward float discuss envisage foresee negotiate draft mull consider proposal offer suggestion "
    "plan_for debate"
)
TRY = word_set("attempt try effort struggle endeavour")
PLAN = word_set(
    "authorise authorize approve plan intend prepare schedule due aim expect_to prepare plan goal intention preparation aims mean set"
)
PROMISE = word_set("promise pledge vow commit guarantee assure undertake promise pledge commitment offer_to swear")
WARN = word_set("threaten warn caution alert warning alarm concern")
PREDICT = word_set("predict fear expect anticipate forecast worry suspect fear dread likely prospect possibility unlikely foretell")
HOPE = word_set("hope wish")
FAIL = word_set(
    "determine investigate fail refuse prevent stop unable decline stall failure refusal block halt unwilling forbid hesitate delay bar"
)
THINK = word_set("think believe consider presume understand suspect")
