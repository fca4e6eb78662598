package org.endure.report;

import static org.endure.report.JsonReport.map;

import java.util.List;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.explanation.Contradiction;
import org.endure.explanation.CredibilityLedger;
import org.endure.explanation.SharedGoals;
import org.endure.explanation.ThreatMatrix;
import org.endure.inference.Unknown;
import org.jspecify.annotations.Nullable;

/** What a verdict is read from, as maps and lists for JSON: the balance, threats, credibility, goals, contradictions and unknowns. */
final class EvidenceTree {

    private EvidenceTree() {}

    /** Adds motive, holds, strain and margin to a verdict; nothing if the theory does not read them. */
    static void balance(@Nullable Balance balance, Map<String, Object> verdict) {
        if (balance == null) {
            return;
        }
        verdict.put("motive", bounds(balance.motive()));
        verdict.put("holds", bounds(balance.holds()));
        verdict.put("strain", bounds(balance.strain()));
        verdict.put("needed", bounds(balance.needed()));
        verdict.put("margin", bounds(balance.margin()));
        verdict.put(
                "heldBy",
                balance.pillars().stream()
                        .map(each -> map("family", each.family(), "certain", each.certain()))
                        .toList());
        verdict.put(
                "strainedBy",
                balance.strains().stream()
                        .map(each -> map("family", each.family(), "parts", bounds(each.parts())))
                        .toList());
        verdict.put("hollow", balance.hollow());
        Balance.End end = balance.end();
        Map<String, Object> ended =
                end == null ? null : map("ground", end.ground().name(), "fact", end.fact(), "date", end.date());
        verdict.putAll(map("ended", ended));
        verdict.put("mayHaveEnded", balance.possibleEnds());
        verdict.put(
                "membersAtRisk",
                balance.membersAtRisk().stream()
                        .map(each -> map("member", each.member(), "margin", each.margin()))
                        .toList());
        verdict.put(
                "membersLeft",
                balance.membersLeft().stream()
                        .map(each -> map("member", each.member(), "fact", each.fact()))
                        .toList());
    }

    static Map<String, Object> bounds(Bounds bounds) {
        return map("low", bounds.low(), "high", bounds.high());
    }

    private static Map<String, Object> range(Enum<?> low, Enum<?> high) {
        return map("low", low.name(), "high", high.name());
    }

    private static @Nullable Map<String, Object> range(ThreatMatrix.@Nullable LevelRange range) {
        return range == null ? null : range(range.low(), range.high());
    }

    private static @Nullable Map<String, Object> before(ThreatMatrix.@Nullable Before before) {
        return before == null
                ? null
                : map(
                        "period",
                        before.period(),
                        "low",
                        before.level().low().name(),
                        "high",
                        before.level().high().name());
    }

    /** The threat matrix. */
    static Map<String, Object> threats(ThreatMatrix matrix) {
        return map(
                "members",
                matrix.members().stream()
                        .map(each -> map("member", each.member(), "essential", each.essential()))
                        .toList(),
                "threats",
                matrix.threats().stream().map(EvidenceTree::threat).toList());
    }

    private static Map<String, Object> threat(ThreatMatrix.Row row) {
        ThreatMatrix.Shared shared = row.shared();
        Map<String, Object> level = null;
        if (shared != null) {
            level = map(
                    "low",
                    shared.level().low().name(),
                    "high",
                    shared.level().high().name());
            level.putAll(map("before", before(shared.before())));
        }
        return map(
                "threat",
                row.threat(),
                "ally",
                row.ally(),
                "shared",
                level,
                "ratings",
                row.cells().stream().map(EvidenceTree::rating).toList());
    }

    private static Map<String, Object> rating(ThreatMatrix.Cell cell) {
        return map(
                "member",
                cell.member(),
                "low",
                cell.level().low().name(),
                "high",
                cell.level().high().name(),
                "rated",
                cell.rated(),
                "stated",
                range(cell.stated()),
                "computed",
                range(cell.computed()),
                "components",
                cell.components().stream()
                        .map(each -> map(
                                "aspect",
                                each.aspect().name(),
                                "low",
                                each.lowest().name(),
                                "high",
                                each.highest().name()))
                        .toList(),
                "gap",
                cell.gap(),
                "confidence",
                cell.confidence() == null ? null : cell.confidence().name(),
                "before",
                before(cell.before()),
                "change",
                cell.movement().name(),
                "facts",
                cell.facts(),
                "outweighed",
                cell.outweighed(),
                "rules",
                cell.rules());
    }

    /** The credibility ledger. */
    static List<Map<String, Object>> credibility(CredibilityLedger ledger) {
        return ledger.accounts().stream()
                .map(account -> map(
                        "receiver",
                        account.receiver(),
                        "area",
                        account.area().name(),
                        "doubt",
                        range(account.doubtLow(), account.doubtHigh()),
                        "answer",
                        range(account.answerLow(), account.answerHigh()),
                        "disputed",
                        account.disputed(),
                        "entries",
                        account.entries().stream()
                                .map(each -> map(
                                        "fact",
                                        each.fact(),
                                        "side",
                                        each.side().name(),
                                        "action",
                                        each.action().name(),
                                        "repeated",
                                        each.repeated(),
                                        "opinion",
                                        each.opinion()))
                                .toList(),
                        "findings",
                        account.findings()))
                .toList();
    }

    /** Shared and diverging goals by area. */
    static List<Map<String, Object>> goals(SharedGoals goals) {
        return goals.areas().stream()
                .map(area -> map(
                        "area",
                        area.area().name(),
                        "core",
                        area.core(),
                        "levels",
                        area.levels().stream()
                                .map(each -> map(
                                        "kind",
                                        each.objectives() ? "OBJECTIVES" : "VALUES",
                                        "relation",
                                        each.relation().name(),
                                        "low",
                                        each.low().name(),
                                        "high",
                                        each.high().name(),
                                        "finding",
                                        each.finding()))
                                .toList(),
                        "facts",
                        area.indicators().stream()
                                .map(each -> map(
                                        "fact",
                                        each.fact(),
                                        "kind",
                                        each.kind().name(),
                                        "relation",
                                        each.relation().name(),
                                        "repeated",
                                        each.repeated(),
                                        "opinion",
                                        each.opinion()))
                                .toList()))
                .toList();
    }

    /** Contradictions among the facts. */
    static List<Map<String, Object>> contradictions(Assessment assessment) {
        return assessment.contradictions().stream()
                .map(EvidenceTree::contradiction)
                .toList();
    }

    private static Map<String, Object> contradiction(Contradiction each) {
        return map(
                "kind",
                each.kind().name(),
                "facts",
                each.facts(),
                "sentence",
                each.sentence(),
                "done",
                each.done(),
                "rules",
                each.rules());
    }

    /** What is not known, with the verdict that each value would give. */
    static List<Map<String, Object>> unknowns(Assessment assessment) {
        return assessment.unknowns().stream().map(EvidenceTree::unknown).toList();
    }

    private static Map<String, Object> unknown(Unknown unknown) {
        Map<String, Object> outcomes = map();
        unknown.outcomes().forEach((value, outcome) -> outcomes.put(value, outcome.name()));
        return map(
                "kind",
                unknown.kind().name(),
                "subject",
                unknown.subject(),
                "object",
                unknown.object(),
                "decides",
                unknown.decides(),
                "outcomes",
                outcomes);
    }
}
