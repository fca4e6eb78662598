; The core of the theory (src/bench/core) in CLIPS 6.30. The same rules, one for one; only the rule that counts what lowers a
; finding is two here, since CLIPS has no accumulate. Magnitudes, levels and stated threats are numbers: SLIGHT 1 to
; SIGNIFICANT 3, UNKNOWN 0 to HIGH or MAIN 4. A finding is named by mechanism, aspect, perceiver, area and subject.
;
; The program is run in two ways. Staged: without the lines "(logical" and ")"; salience lets what a rule builds on be concluded
; first. Logical: without the lines of salience; truth maintenance withdraws what no longer holds, as insertLogical does.

(deftemplate alliance (slot id))
(deftemplate parameter (slot name) (slot value))
(deftemplate member (slot state) (slot needed))
(deftemplate capability-change (slot id) (slot period) (slot area) (slot state) (slot role) (slot change-pct))
(deftemplate threat-perception (slot id) (slot period) (slot area) (multislot perceiver) (slot threat) (slot intentions) (slot stated))
(deftemplate credibility-signal (slot id) (slot period) (slot area) (slot specificity) (slot position) (slot kind) (slot sender)
  (slot receiver) (slot polarity) (slot mode) (slot severity))
(deftemplate social-tie (slot id) (slot period) (slot area) (slot kind) (slot trend) (slot reach) (slot periods))
(deftemplate domestic-contest (slot id) (slot period) (slot area) (slot state) (slot stance) (slot policy-effect))
(deftemplate regime-change (slot id) (slot period) (slot area) (slot state) (slot kind) (slot orientation))
(deftemplate ideology-relation (slot id) (slot period) (slot area) (slot domain) (slot relation) (slot handling) (slot same-creed)
  (slot dispute))
(deftemplate burden-share (slot id) (slot period) (slot area) (slot leader) (slot share) (slot extent) (slot shift))
(deftemplate reputation-stake (slot id) (slot period) (slot area) (slot holder) (slot articulated-by))
(deftemplate elite-interest (slot id) (slot period) (slot area) (slot state) (slot depends) (slot influence) (slot overthrown))
(deftemplate institution (slot id) (slot period) (slot area) (slot name) (slot kind) (slot depth) (slot imposed))
(deftemplate shared-goal (slot id) (slot period) (slot area) (slot kind) (slot relation) (slot extent))
(deftemplate outreach (slot id) (slot period) (slot area) (slot by) (multislot changes))
(deftemplate coded-mechanism (slot id) (slot period) (slot area) (slot code) (slot magnitude))
(deftemplate coded-value (slot id) (slot period) (slot area) (slot level))

(deftemplate indication (slot mechanism) (slot direction) (slot nature) (slot perceiver) (slot area) (slot subject) (slot magnitude)
  (slot fact))
(deftemplate support (slot mechanism) (slot direction) (slot aspect) (slot perceiver) (slot area) (slot subject) (slot magnitude)
  (slot fact))
(deftemplate base-finding (slot mechanism) (slot direction) (slot aspect) (slot perceiver) (slot area) (slot subject) (slot magnitude))
(deftemplate adjustment (slot mechanism) (slot aspect) (slot perceiver) (slot area) (slot subject) (slot interaction) (slot effect))
(deftemplate finding (slot mechanism) (slot direction) (slot aspect) (slot perceiver) (slot area) (slot subject) (slot before)
  (slot magnitude) (slot status))
(deftemplate threat-level (slot perceiver) (slot threat) (slot level))
(deftemplate unrated (slot member) (slot threat))
(deftemplate shared-threat (slot threat) (slot level))
(deftemplate value (slot low) (slot high))
(deftemplate pillar (slot family))
(deftemplate scale-level (slot scale) (slot level))
(deftemplate verdict (slot outcome))

(deffacts parameters (parameter (name threat.fall.significant) (value -50)))

(deffunction points-to-collapse (?code)
  (or (eq (sub-string 1 1 ?code) "C") (eq ?code E1x) (eq (sub-string 1 3 ?code) "E5x")))

(defrule CORE-1
  (declare (salience 90))
  (logical
  (parameter (name threat.fall.significant) (value ?significant))
  (capability-change (id ?fact) (period CURRENT) (area ?area) (role THREAT) (change-pct ?pct&~nil&:(< ?pct ?significant)) (state ?threat))
  )
  =>
  (assert (indication (mechanism C1.a) (direction COLLAPSE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject ?threat)
      (magnitude 3) (fact ?fact))))

(defrule CORE-2
  (declare (salience 90))
  (logical
  (member (state ?member))
  (threat-perception (id ?fact) (period CURRENT) (area ?area) (perceiver $? ?member $?) (intentions BENIGN) (threat ?threat))
  (exists (threat-perception (period BASELINE) (perceiver $? ?member $?) (threat ?threat) (intentions AGGRESSIVE)))
  (not (threat-perception (period CURRENT) (perceiver $? ?member $?) (threat ?threat) (intentions UNCERTAIN|AGGRESSIVE)))
  )
  =>
  (assert (indication (mechanism C1.c) (direction COLLAPSE) (nature STRUCTURE) (perceiver ?member) (area ?area) (subject ?threat)
      (magnitude 2) (fact ?fact))))

(defrule CORE-3
  (declare (salience 90))
  (logical
  (credibility-signal (id ?fact) (period CURRENT) (area ?area) (kind STRENGTH) (polarity DOUBT|VIOLATE) (severity SHOWN)
      (sender ?sender) (receiver ?receiver))
  )
  =>
  (assert (indication (mechanism C2.a) (direction COLLAPSE) (nature STRUCTURE) (perceiver ?receiver) (area ?area) (subject ?sender)
      (magnitude 3) (fact ?fact))))

(defrule CORE-4
  (declare (salience 90))
  (logical
  (credibility-signal (id ?fact) (period CURRENT) (area ?area) (kind COMMITMENT) (polarity DOUBT|VIOLATE) (mode WORD|UNKNOWN)
      (specificity PARTNER_SPECIFIC) (position ?position&~nil) (receiver ?receiver))
  (exists (credibility-signal (period CURRENT) (kind COMMITMENT) (receiver ?receiver) (position ?position) (polarity DOUBT|VIOLATE)
      (id ~?fact)))
  )
  =>
  (assert (indication (mechanism C2.b) (direction COLLAPSE) (nature CONDUCT) (perceiver ?receiver) (area ?area) (subject ?position)
      (magnitude 2) (fact ?fact))))

(defrule CORE-5
  (declare (salience 90))
  (logical
  (social-tie (id ?fact) (period CURRENT) (area ?area) (kind HISTORICAL) (trend FALLING) (reach MEASURED) (periods ?n&~nil&:(>= ?n 2)))
  )
  =>
  (assert (indication (mechanism C3.h) (direction COLLAPSE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 2) (fact ?fact))))

(defrule CORE-6
  (declare (salience 90))
  (logical
  (domestic-contest (id ?fact) (period CURRENT) (area ?area) (stance ANTI) (policy-effect REVERSAL) (state ?state))
  )
  =>
  (assert (indication (mechanism C4) (direction COLLAPSE) (nature STRUCTURE) (perceiver ?state) (area ?area) (subject -) (magnitude 3)
      (fact ?fact))))

(defrule CORE-7
  (declare (salience 90))
  (logical
  (regime-change (id ?fact) (period CURRENT) (area ?area) (kind REVOLUTION) (orientation REVERSED|HOSTILE) (state ?state))
  )
  =>
  (assert (indication (mechanism C5.b) (direction COLLAPSE) (nature STRUCTURE) (perceiver ?state) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-8
  (declare (salience 90))
  (logical
  (ideology-relation (id ?fact) (period CURRENT) (area ?area) (domain CORE_REGIME|SECURITY) (relation DIFFERENT) (handling POLITICISED))
  )
  =>
  (assert (indication (mechanism C6.a) (direction COLLAPSE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 2) (fact ?fact))))

(defrule CORE-9
  (declare (salience 90))
  (logical
  (ideology-relation (id ?fact) (period CURRENT) (area ?area) (same-creed YES) (dispute CONTESTED_LEADERSHIP))
  )
  =>
  (assert (indication (mechanism C6.b) (direction COLLAPSE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-10
  (declare (salience 90))
  (logical
  (burden-share (id ?fact) (period CURRENT) (area ?area) (shift AGREED) (leader ?leader))
  )
  =>
  (assert (indication (mechanism E1x) (direction COLLAPSE) (nature CONDUCT) (perceiver ?leader) (area ?area) (subject -) (magnitude 2)
      (fact ?fact))))

(defrule CORE-11
  (declare (salience 90))
  (logical
  (shared-goal (id ?fact) (period CURRENT) (area ?area) (kind OBJECTIVE) (relation DIVERGENT) (extent MAJOR))
  )
  =>
  (assert (indication (mechanism E5x.o) (direction COLLAPSE) (nature CONDUCT) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 2) (fact ?fact))))

(defrule CORE-12
  (declare (salience 90))
  (logical
  (burden-share (id ?fact) (period CURRENT) (area ?area) (share DISPROPORTIONATE) (extent GUARANTEE_AND_FORCES) (leader ?leader))
  )
  =>
  (assert (indication (mechanism E1.a) (direction ENDURANCE) (nature STRUCTURE) (perceiver ?leader) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-13
  (declare (salience 90))
  (logical
  (reputation-stake (id ?fact) (period CURRENT) (area ?area) (articulated-by OFFICIALS) (holder ?holder))
  )
  =>
  (assert (indication (mechanism E2) (direction ENDURANCE) (nature STRUCTURE) (perceiver ?holder) (area ?area) (subject -)
      (magnitude 2) (fact ?fact))))

(defrule CORE-14
  (declare (salience 90))
  (logical
  (elite-interest (id ?fact) (period CURRENT) (area ?area) (depends YES) (overthrown NO|UNKNOWN) (influence DECISIVE) (state ?state))
  )
  =>
  (assert (indication (mechanism E3) (direction ENDURANCE) (nature STRUCTURE) (perceiver ?state) (area ?area) (subject -) (magnitude 3)
      (fact ?fact))))

(defrule CORE-15
  (declare (salience 90))
  (logical
  (institution (id ?fact) (period CURRENT) (area ?area) (kind STAFF|JOINT_COMMAND|BASE) (depth STANDING|INTEGRATED) (imposed NO|UNKNOWN))
  )
  =>
  (assert (indication (mechanism E4.c) (direction ENDURANCE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-16
  (declare (salience 90))
  (logical
  (shared-goal (id ?fact) (period CURRENT) (area ?area) (kind VALUE|IDENTITY) (relation CONVERGENT) (extent MAIN))
  )
  =>
  (assert (indication (mechanism E5.a) (direction ENDURANCE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-17
  (declare (salience 90))
  (logical
  (shared-goal (id ?fact) (period CURRENT) (area ?area) (kind OBJECTIVE) (relation CONVERGENT) (extent MAIN))
  )
  =>
  (assert (indication (mechanism E5.b) (direction ENDURANCE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude 3) (fact ?fact))))

(defrule CORE-18
  (declare (salience 80))
  (logical
  (indication (nature CONDUCT) (mechanism ?mechanism) (direction ?direction) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (magnitude ?magnitude) (fact ?fact))
  )
  =>
  (assert (support (mechanism ?mechanism) (direction ?direction) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (magnitude ?magnitude) (fact ?fact) (aspect STANDING))))

(defrule CORE-19
  (declare (salience 80))
  (logical
  (indication (nature STRUCTURE) (mechanism ?mechanism) (direction ?direction) (perceiver ?perceiver) (area ?area)
      (subject ?subject) (magnitude ?magnitude) (fact ?fact))
  )
  =>
  (assert (support (mechanism ?mechanism) (direction ?direction) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (magnitude ?magnitude) (fact ?fact) (aspect STANDING))))

(defrule CORE-20
  (declare (salience 90))
  (logical
  (coded-mechanism (id ?fact) (period CURRENT) (area ?area) (code ?mechanism&:(points-to-collapse ?mechanism)) (magnitude ?magnitude))
  )
  =>
  (assert (indication (mechanism ?mechanism) (direction COLLAPSE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude ?magnitude) (fact ?fact))))

(defrule CORE-21
  (declare (salience 90))
  (logical
  (coded-mechanism (id ?fact) (period CURRENT) (area ?area) (code ?mechanism&:(not (points-to-collapse ?mechanism)))
      (magnitude ?magnitude))
  )
  =>
  (assert (indication (mechanism ?mechanism) (direction ENDURANCE) (nature STRUCTURE) (perceiver ALLIANCE) (area ?area) (subject -)
      (magnitude ?magnitude) (fact ?fact))))

(defrule CORE-22
  (declare (salience 70))
  (logical
  (support (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (direction ?direction)
      (magnitude ?magnitude))
  (not (support (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (magnitude ?m&:(> ?m ?magnitude))))
  )
  =>
  (assert (base-finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (direction ?direction) (magnitude ?magnitude))))

(defrule CORE-23
  (declare (salience 50))
  (logical
  (base-finding (mechanism E1x) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject))
  (exists (base-finding (mechanism E5.b) (magnitude 2|3)))
  )
  =>
  (assert (adjustment (mechanism E1x) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (interaction I1)
      (effect OFFSET))))

(defrule CORE-24
  (declare (salience 50))
  (logical
  (base-finding (mechanism C2.b) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject))
  (value (low 3|4))
  (exists (credibility-signal (period CURRENT) (position ?subject) (polarity DOUBT|VIOLATE) (mode WORD|UNKNOWN)))
  (not (credibility-signal (period CURRENT) (position ?subject) (polarity DOUBT|VIOLATE) (mode PEACETIME_DEED|CRISIS_DEED|FORMAL_ACT)))
  )
  =>
  (assert (adjustment (mechanism C2.b) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (interaction I2)
      (effect LOWER))))

(defrule CORE-25
  (declare (salience 50))
  (logical
  (base-finding (mechanism C2.b) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject&~-))
  (outreach (period CURRENT) (by ?perceiver) (changes $? ?subject $?))
  )
  =>
  (assert (adjustment (mechanism C2.b) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (interaction I4)
      (effect LOWER))))

(defrule CORE-26
  (declare (salience 40))
  (logical
  (base-finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (direction ?direction)
      (magnitude ?magnitude))
  (not (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect LOWER|OFFSET)))
  )
  =>
  (assert (finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (direction ?direction) (before ?magnitude) (magnitude ?magnitude) (status ACTIVE))))

(defrule CORE-27-one
  (declare (salience 40))
  (logical
  (base-finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (direction ?direction)
      (magnitude ?magnitude))
  (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect LOWER)
      (interaction ?one))
  (not (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect LOWER)
      (interaction ~?one)))
  (not (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect OFFSET)))
  )
  =>
  (assert (finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (direction ?direction) (before ?magnitude) (magnitude (max 1 (- ?magnitude 1))) (status CAPPED))))

(defrule CORE-27-two
  (declare (salience 40))
  (logical
  (base-finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (direction ?direction)
      (magnitude ?magnitude))
  (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect LOWER)
      (interaction I2))
  (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect LOWER)
      (interaction I4))
  (not (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect OFFSET)))
  )
  =>
  (assert (finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (direction ?direction) (before ?magnitude) (magnitude (max 1 (- ?magnitude 2))) (status CAPPED))))

(defrule CORE-28
  (declare (salience 40))
  (logical
  (base-finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (direction ?direction)
      (magnitude ?magnitude))
  (exists (adjustment (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject) (effect OFFSET)))
  )
  =>
  (assert (finding (mechanism ?mechanism) (aspect ?aspect) (perceiver ?perceiver) (area ?area) (subject ?subject)
      (direction ?direction) (before ?magnitude) (magnitude ?magnitude) (status OFFSET))))

(defrule CORE-29
  (declare (salience 90))
  (logical
  (member (state ?member))
  (threat-perception (period CURRENT) (perceiver $? ?member $?) (stated 4) (threat ?threat))
  )
  =>
  (assert (threat-level (perceiver ?member) (threat ?threat) (level 4))))

(defrule CORE-30
  (declare (salience 90))
  (logical
  (member (state ?member))
  (threat-perception (period CURRENT) (perceiver $? ?member $?) (stated 3) (threat ?threat))
  (not (threat-perception (period CURRENT) (perceiver $? ?member $?) (threat ?threat) (stated ?s&:(> ?s 3))))
  )
  =>
  (assert (threat-level (perceiver ?member) (threat ?threat) (level 3))))

(defrule CORE-31
  (declare (salience 80))
  (logical
  (member (needed YES) (state ?member))
  (threat-level (threat ?threat))
  (not (threat-level (threat ?threat) (perceiver ?member)))
  )
  =>
  (assert (unrated (member ?member) (threat ?threat))))

(defrule CORE-32
  (declare (salience 70))
  (logical
  (member (needed YES) (state ?member))
  (threat-level (perceiver ?member) (threat ?threat) (level ?level))
  (not (threat-level (threat ?threat) (level ?l&:(< ?l ?level))))
  (not (unrated (threat ?threat)))
  )
  =>
  (assert (shared-threat (threat ?threat) (level ?level))))

(defrule CORE-33
  (declare (salience 60))
  (logical
  (shared-threat (threat ?threat) (level ?level))
  (not (shared-threat (level ?l&:(> ?l ?level))))
  (not (coded-value (period CURRENT)))
  )
  =>
  (assert (value (low ?level) (high ?level))))

(defrule CORE-34
  (declare (salience 60))
  (logical
  (coded-value (period CURRENT) (level ?level))
  )
  =>
  (assert (value (low ?level) (high ?level))))

(defrule CORE-35
  (declare (salience 60))
  (logical
  (alliance)
  (not (shared-threat))
  (not (coded-value (period CURRENT)))
  )
  =>
  (assert (value (low 1) (high 4))))

(defrule CORE-36
  (declare (salience 30))
  (logical
  (exists (finding (mechanism E4|E4.a|E4.b|E4.c) (magnitude 3) (status ACTIVE|CAPPED)))
  )
  =>
  (assert (pillar (family E4))))

(defrule CORE-37
  (declare (salience 30))
  (logical
  (exists (finding (mechanism E3) (magnitude 3) (status ACTIVE|CAPPED)))
  )
  =>
  (assert (pillar (family E3))))

(defrule CORE-38
  (declare (salience 30))
  (logical
  (exists (finding (mechanism C6.b) (magnitude 3) (status ACTIVE|CAPPED)))
  )
  =>
  (assert (scale-level (scale STRAIN) (level 3))))

(defrule CORE-39
  (declare (salience 20))
  (logical
  (value (low 3|4))
  (not (scale-level (scale STRAIN)))
  )
  =>
  (assert (scale-level (scale MOTIVE) (level 2))))

(defrule CORE-40
  (declare (salience 20))
  (logical
  (pillar (family ?one))
  (not (finding (direction COLLAPSE) (magnitude 3) (status ACTIVE|CAPPED)))
  )
  =>
  (assert (scale-level (scale HOLDS) (level 1))))

(defrule CORE-41
  (declare (salience 10))
  (logical
  (scale-level (scale MOTIVE|HOLDS))
  )
  =>
  (assert (verdict (outcome ENDURANCE))))

(defrule CORE-42
  (declare (salience 10))
  (logical
  (value (high 1|2))
  (not (scale-level (scale MOTIVE|HOLDS)))
  (not (scale-level (scale STRAIN)))
  )
  =>
  (assert (verdict (outcome COLLAPSE))))

(defrule CORE-43
  (declare (salience 10))
  (logical
  (scale-level (scale STRAIN))
  (not (scale-level (scale MOTIVE|HOLDS)))
  )
  =>
  (assert (verdict (outcome COLLAPSE))))

(defrule CORE-44
  (declare (salience 10))
  (logical
  (value (low 1) (high 4))
  (not (scale-level (scale MOTIVE|HOLDS)))
  (not (scale-level (scale STRAIN)))
  )
  =>
  (assert (verdict (outcome UNDETERMINED))))

(deffunction told (?f)
  (str-cat (fact-slot-value ?f mechanism) "/" (fact-slot-value ?f perceiver) "/" (fact-slot-value ?f area)
    (if (eq (fact-slot-value ?f subject) -) then "" else (str-cat "/" (fact-slot-value ?f subject)))
    (if (eq (fact-slot-value ?f aspect) STANDING) then "/standing" else "")
    " " (fact-slot-value ?f before) " " (fact-slot-value ?f magnitude) " " (fact-slot-value ?f status)))

(deffunction tell (?case)
  (do-for-all-facts ((?f finding)) TRUE (printout t "case " ?case " " (told ?f) crlf))
  (do-for-all-facts ((?f verdict)) TRUE (printout t "case " ?case " " (fact-slot-value ?f outcome) crlf)))
