package org.endure.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Sentences;
import org.endure.fact.AllyAsThreat;
import org.endure.fact.Answer;
import org.endure.fact.EndedNow;
import org.endure.fact.EssentialQuarrel;
import org.endure.fact.Member;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** The members in words: who has left, who may leave, who fears whom, and how the alliance of all ended. */
final class MembersText {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;

    MembersText(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** Members that may leave, and those that have left. */
    List<String> all() {
        List<String> told = new ArrayList<>();
        Balance balance = assessment.balance();
        if (balance == null) {
            return told;
        }
        balance.membersLeft().forEach(each -> told.add(left(each)));
        Set<String> left =
                balance.membersLeft().stream().map(Balance.MemberLeft::member).collect(Collectors.toSet());
        List<Balance.MemberAtRisk> atRisk = balance.membersAtRisk().stream()
                .filter(each -> !left.contains(each.member()))
                .toList();
        if (!atRisk.isEmpty()) {
            told.add(words.say(
                    "members.at-risk",
                    "members",
                    words.commas(atRisk.stream()
                            .map(each -> words.say(
                                    "members.at-risk.member",
                                    "member",
                                    sentences.value(each.member()),
                                    "margin",
                                    words.number(each.margin())))
                            .toList())));
        }
        return told;
    }

    /** How and when the alliance ended. */
    String ended(Balance.End end) {
        return end.date() == null
                ? words.say("verdict.ended", "ground", words.constant(end.ground()), "fact", end.fact())
                : words.say(
                        "verdict.ended.date",
                        "ground",
                        words.constant(end.ground()),
                        "date",
                        end.date(),
                        "fact",
                        end.fact());
    }

    /** That an essential member fears another as much as any outside threat, if this leaves the alliance without a motive. */
    Optional<String> quarrel() {
        Balance balance = assessment.balance();
        boolean quarrel = assessment.inference().conclusions(EssentialQuarrel.class).stream()
                .anyMatch(each -> each.certain() == Answer.YES);
        if (balance == null || balance.motive().high() > 0 || !quarrel) {
            return Optional.empty();
        }
        Set<String> essential = assessment.inference().given(Member.class).stream()
                .filter(each -> each.essential() == Answer.YES)
                .map(Member::state)
                .collect(Collectors.toSet());
        return assessment.inference().conclusions(AllyAsThreat.class).stream()
                .filter(each -> each.certain() == Answer.YES)
                .filter(each -> essential.contains(each.member()) && essential.contains(each.ally()))
                .min(Comparator.comparing(AllyAsThreat::member).thenComparing(AllyAsThreat::ally))
                .map(each -> words.say(
                        "verdict.quarrel",
                        "member",
                        sentences.value(each.member()),
                        "ally",
                        sentences.value(each.ally())));
    }

    /** The end of the alliance and of memberships, where the trend counts them as a change. */
    List<String> endings() {
        Balance balance = assessment.balance();
        List<String> told = new ArrayList<>();
        if (balance == null || assessment.trend().direction() == Tendency.UNCHANGED) {
            return told;
        }
        if (balance.end() != null
                && !assessment.inference().conclusions(EndedNow.class).isEmpty()) {
            told.add(ended(balance.end()));
        }
        balance.membersLeft().forEach(each -> told.add(left(each)));
        return told;
    }

    private String left(Balance.MemberLeft left) {
        return words.say("members.left", "member", sentences.value(left.member()), "fact", left.fact());
    }
}
