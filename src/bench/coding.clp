; Coding of alliance-years (rules/coding/alliance-years) for the core in CLIPS: the same rules, one for one, with the cut-offs as facts;
; what they conclude is asserted as the coded facts that the core reads. PreconditionsCoding is left out, which the core does not read.
; Each line of a file of rows holds the values of the columns in order, nil for what is not known.

(deftemplate cell (slot column) (slot number))

(deftemplate quarrel (slot certain))

(deffacts cut-offs
  (parameter (name coding.leader.fall) (value -0.2))
  (parameter (name coding.leader.collapse) (value -0.5))
  (parameter (name coding.objectives.drift) (value 0.5))
  (parameter (name coding.regime.shift) (value 3))
  (parameter (name coding.regime.change) (value 6))
  (parameter (name coding.institutions.several) (value 3))
  (parameter (name coding.age.settled) (value 10))
  (parameter (name coding.age.old) (value 20))
  (parameter (name coding.leadership.ratio) (value 3))
  (parameter (name coding.many-members) (value 10))
  (parameter (name coding.threat.fall) (value -0.2))
  (parameter (name coding.threat.collapse) (value -0.5))
  (parameter (name coding.power.gain) (value 0.2))
  (parameter (name coding.power.rise) (value 0.5)))

(defrule AY-1
  (declare (salience 100))
  (parameter (name coding.threat.fall) (value ?cut))
  (cell (column cinc_threat_chg10) (number ?n&:(<= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C1.a-2) (period CURRENT) (area DIPLOMACY) (code C1.a) (magnitude 2))))

(defrule AY-2
  (declare (salience 100))
  (parameter (name coding.threat.collapse) (value ?cut))
  (cell (column cinc_threat_chg10) (number ?n&:(<= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C1.a-3) (period CURRENT) (area DIPLOMACY) (code C1.a) (magnitude 3))))

(defrule AY-3
  (declare (salience 100))
  (cell (column threat_exists) (number ?n&:(= ?n 0)))
  =>
  (assert (coded-mechanism (id C1.a-3) (period CURRENT) (area DIPLOMACY) (code C1.a) (magnitude 3))))

(defrule AY-4
  (declare (salience 100))
  (parameter (name coding.power.gain) (value ?cut))
  (cell (column cinc_max_gain10) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C1.b-1) (period CURRENT) (area DIPLOMACY) (code C1.b) (magnitude 1))))

(defrule AY-5
  (declare (salience 100))
  (parameter (name coding.power.rise) (value ?cut))
  (cell (column cinc_max_gain10) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C1.b-2) (period CURRENT) (area DIPLOMACY) (code C1.b) (magnitude 2))))

(defrule AY-6
  (declare (salience 100))
  (cell (column shared_rival_ended5) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C1.c-2) (period CURRENT) (area DIPLOMACY) (code C1.c) (magnitude 2))))

(defrule AY-7
  (declare (salience 100))
  (cell (column shared_rival_lost) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C1.c-2) (period CURRENT) (area DIPLOMACY) (code C1.c) (magnitude 2))))

(defrule AY-8
  (declare (salience 100))
  (parameter (name coding.leader.fall) (value ?cut))
  (cell (column leader_chg10) (number ?n&:(<= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C2.a-2) (period CURRENT) (area DIPLOMACY) (code C2.a) (magnitude 2))))

(defrule AY-9
  (declare (salience 100))
  (parameter (name coding.leader.collapse) (value ?cut))
  (cell (column leader_chg10) (number ?n&:(<= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C2.a-3) (period CURRENT) (area DIPLOMACY) (code C2.a) (magnitude 3))))

(defrule AY-10
  (declare (salience 100))
  (cell (column new_outside_alliance5) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C2.b-1) (period CURRENT) (area DIPLOMACY) (code C2.b) (magnitude 1))))

(defrule AY-11
  (declare (salience 100))
  (cell (column new_ally_is_members_rival5) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C2.b-2) (period CURRENT) (area DIPLOMACY) (code C2.b) (magnitude 2))))

(defrule AY-12
  (declare (salience 100))
  (cell (column intra_mid5_force) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C2.b-3) (period CURRENT) (area DIPLOMACY) (code C2.b) (magnitude 3))))

(defrule AY-13
  (declare (salience 100))
  (cell (column irregular_exit5) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C5.a-1) (period CURRENT) (area DIPLOMACY) (code C5.a) (magnitude 1))))

(defrule AY-14
  (declare (salience 100))
  (parameter (name coding.regime.shift) (value ?cut))
  (cell (column polity_max_abs_chg5) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C5.a-1) (period CURRENT) (area DIPLOMACY) (code C5.a) (magnitude 1))))

(defrule AY-15
  (declare (salience 100))
  (parameter (name coding.regime.change) (value ?cut))
  (cell (column polity_max_abs_chg5) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id C5.a-2) (period CURRENT) (area DIPLOMACY) (code C5.a) (magnitude 2))))

(defrule AY-16
  (declare (salience 100))
  (cell (column gwf_regime_fail5) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id C5.a-2) (period CURRENT) (area DIPLOMACY) (code C5.a) (magnitude 2))))

(defrule AY-18
  (declare (salience 100))
  (parameter (name coding.objectives.drift) (value ?cut))
  (cell (column unip_dist_top2_chg5) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id E5x.o-2) (period CURRENT) (area DIPLOMACY) (code E5x.o) (magnitude 2))))

(defrule AY-20
  (declare (salience 100))
  (parameter (name coding.leadership.ratio) (value ?cut))
  (cell (column major_minor_asym) (number ?n&:(= ?n 1)))
  (cell (column cinc_ratio_top2) (number ?m&:(>= ?m ?cut)))
  (cell (column n_rivals_any) (number ?r&:(>= ?r 1)))
  =>
  (assert (coded-mechanism (id E1.a-2) (period CURRENT) (area DIPLOMACY) (code E1.a) (magnitude 2))))

(defrule AY-42
  (declare (salience 100))
  (parameter (name coding.leadership.ratio) (value ?cut))
  (cell (column major_minor_asym) (number ?n&:(= ?n 1)))
  (cell (column cinc_ratio_top2) (number ?m&:(>= ?m ?cut)))
  (cell (column n_rivals_any) (number ?r&:(= ?r 0)))
  =>
  (assert (coded-mechanism (id E1.a-1) (period CURRENT) (area DIPLOMACY) (code E1.a) (magnitude 1))))

(defrule AY-21
  (declare (salience 100))
  (parameter (name coding.many-members) (value ?cut))
  (cell (column n_members) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id E2-1) (period CURRENT) (area DIPLOMACY) (code E2) (magnitude 1))))

(defrule AY-43
  (declare (salience 100))
  (parameter (name coding.many-members) (value ?cut))
  (cell (column n_members) (number ?n&:(>= ?n ?cut)))
  (cell (column major_minor_asym) (number ?m&:(= ?m 1)))
  =>
  (assert (coded-mechanism (id E2-2) (period CURRENT) (area DIPLOMACY) (code E2) (magnitude 2))))

(defrule AY-22
  (declare (salience 100))
  (cell (column nomicoop) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id E4.a-1) (period CURRENT) (area DIPLOMACY) (code E4.a) (magnitude 1))))

(defrule AY-23
  (declare (salience 100))
  (cell (column instit_count) (number ?n&:(>= ?n 1)))
  =>
  (assert (coded-mechanism (id E4.b-1) (period CURRENT) (area DIPLOMACY) (code E4.b) (magnitude 1))))

(defrule AY-24
  (declare (salience 100))
  (parameter (name coding.institutions.several) (value ?cut))
  (cell (column instit_count) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id E4.b-2) (period CURRENT) (area DIPLOMACY) (code E4.b) (magnitude 2))))

(defrule AY-25
  (declare (salience 100))
  (parameter (name coding.age.settled) (value ?cut))
  (cell (column age) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id E4.b-1) (period CURRENT) (area DIPLOMACY) (code E4.b) (magnitude 1))))

(defrule AY-26
  (declare (salience 100))
  (parameter (name coding.age.old) (value ?cut))
  (cell (column age) (number ?n&:(>= ?n ?cut)))
  =>
  (assert (coded-mechanism (id E4.b-2) (period CURRENT) (area DIPLOMACY) (code E4.b) (magnitude 2))))

(defrule AY-27
  (declare (salience 100))
  (cell (column organ1) (number ?n&:(>= ?n 1)))
  =>
  (assert (coded-mechanism (id E4.c-1) (period CURRENT) (area DIPLOMACY) (code E4.c) (magnitude 1))))

(defrule AY-28
  (declare (salience 100))
  (cell (column gwf_same_type) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id E5.a-2) (period CURRENT) (area DIPLOMACY) (code E5.a) (magnitude 2))))

(defrule AY-29
  (declare (salience 100))
  (cell (column all_democ) (number ?n&:(= ?n 1)))
  =>
  (assert (coded-mechanism (id E5.a-3) (period CURRENT) (area DIPLOMACY) (code E5.a) (magnitude 3))))

(defrule AY-30
  (declare (salience 100))
  (cell (column n_rivals_shared) (number ?n&:(>= ?n 1)))
  =>
  (assert (coded-mechanism (id E5.b-1) (period CURRENT) (area DIPLOMACY) (code E5.b) (magnitude 1))))

(defrule AY-31
  (declare (salience 100))
  (cell (column n_rivals_shared) (number ?n&:(>= ?n 1)))
  (cell (column threat_mid5) (number ?m&:(= ?m 1)))
  (not (quarrel))
  =>
  (assert (coded-value (id IV-4) (period CURRENT) (area DIPLOMACY) (level 4))))

(defrule AY-32
  (declare (salience 100))
  (cell (column n_rivals_shared) (number ?n&:(>= ?n 1)))
  (not (cell (column threat_mid5) (number ?m&:(= ?m 1))))
  (not (quarrel))
  =>
  (assert (coded-value (id IV-3) (period CURRENT) (area DIPLOMACY) (level 3))))

(defrule AY-33
  (declare (salience 100))
  (cell (column n_rivals_shared) (number ?n&:(= ?n 0)))
  (cell (column n_mid_opp10_shared) (number ?m&:(>= ?m 1)))
  (not (quarrel))
  =>
  (assert (coded-value (id IV-2) (period CURRENT) (area DIPLOMACY) (level 2))))

(defrule AY-34
  (declare (salience 100))
  (cell (column shared_rivals_at_start) (number ?s&:(>= ?s 1)))
  (cell (column n_rivals_shared) (number ?n&:(= ?n 0)))
  (cell (column n_mid_opp10_shared) (number ?m&:(= ?m 0)))
  (not (quarrel))
  =>
  (assert (coded-value (id IV-1) (period CURRENT) (area DIPLOMACY) (level 1))))

(defrule AY-35
  (declare (salience 100))
  (cell (column statthr1) (number ?t&:(>= ?t 1)))
  (cell (column threat_exists) (number ?e&:(= ?e 0)))
  (cell (column n_rivals_shared) (number ?n&:(= ?n 0)))
  (cell (column n_mid_opp10_shared) (number ?m&:(= ?m 0)))
  (not (quarrel))
  =>
  (assert (coded-value (id IV-1) (period CURRENT) (area DIPLOMACY) (level 1))))

; Reads rows, assesses each, and writes its verdict on a line of its own.
(deffunction assess-row (?columns)
  (reset)
  (assert (alliance (id row)))
  (bind ?value (read rows))
  (if (eq ?value EOF) then (return FALSE))
  (foreach ?column ?columns
    (if (neq ?value nil) then (assert (cell (column ?column) (number ?value))))
    (if (< ?column-index (length$ ?columns)) then (bind ?value (read rows))))
  (run)
  (do-for-fact ((?v verdict)) TRUE (printout verdicts (fact-slot-value ?v outcome) crlf))
  (return TRUE))

(deffunction assess-rows (?in ?out ?columns)
  (open ?in rows "r")
  (open ?out verdicts "w")
  (while (assess-row ?columns) do)
  (close rows)
  (close verdicts)
  (printout t (mem-used) crlf))

; What value rests on comes before it: a quarrel of the pair.
(defrule AY-36
  (declare (salience 110))
  (cell (column n_members) (number ?n&:(= ?n 2)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  (cell (column intra_mid5) (number ?d&:(= ?d 1)))
  =>
  (assert (quarrel (certain YES))))

(defrule AY-37a
  (declare (salience 110))
  (cell (column n_members) (number ?n&:(= ?n 2)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  (cell (column n_rivals_shared) (number ?s&:(= ?s 0)))
  =>
  (assert (quarrel (certain YES))))

(defrule AY-37b
  (declare (salience 110))
  (cell (column n_members) (number ?n&:(= ?n 2)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  (cell (column threat_mid5) (number ?s&:(= ?s 0)))
  =>
  (assert (quarrel (certain YES))))

(defrule AY-38
  (declare (salience 110))
  (cell (column n_members) (number ?n&:(= ?n 2)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  (cell (column n_rivals_shared) (number ?s&:(>= ?s 1)))
  (not (cell (column threat_mid5) (number ?t&:(= ?t 0))))
  (not (cell (column intra_mid5) (number ?d&:(= ?d 1))))
  (not (and (cell (column intra_mid5) (number ?e&:(= ?e 0))) (cell (column threat_mid5) (number ?u&:(= ?u 1)))))
  =>
  (assert (quarrel (certain UNKNOWN))))

(defrule AY-39
  (declare (salience 100))
  (exists (quarrel (certain YES)))
  =>
  (assert (coded-value (id IV-1) (period CURRENT) (area DIPLOMACY) (level 1))))

(defrule AY-40
  (declare (salience 100))
  (cell (column n_members) (number ?n&:(= ?n 2)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  =>
  (assert (coded-mechanism (id I22-2) (period CURRENT) (area DIPLOMACY) (code I22) (magnitude 2))))

(defrule AY-41
  (declare (salience 100))
  (cell (column n_members) (number ?n&:(>= ?n 3)))
  (cell (column n_intra_rivalries) (number ?r&:(>= ?r 1)))
  =>
  (assert (coded-mechanism (id I22-1) (period CURRENT) (area DIPLOMACY) (code I22) (magnitude 1))))
