package org.endure.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.endure.fact.Answer;
import org.endure.weighing.Decibels;
import org.endure.weighing.Weighing;
import org.jspecify.annotations.Nullable;

/** The parts of a weighing as JSON. */
final class WeighTree {

    private WeighTree() {}

    static Map<String, Object> fact(Weighing.FactView fact) {
        return JsonReport.map(
                "fact",
                fact.fact(),
                "theories",
                fact.takes().stream()
                        .map(each -> JsonReport.map(
                                "theory",
                                each.theory(),
                                "stance",
                                each.stance().name(),
                                "test",
                                each.ifTrue().name(),
                                "rules",
                                each.rules()))
                        .toList());
    }

    static Map<String, Object> pair(Weighing.Pair pair) {
        return JsonReport.map(
                "one",
                pair.one(),
                "other",
                pair.other(),
                "tests",
                pair.tests().stream()
                        .map(each -> JsonReport.map(
                                "fact", each.fact(), "kind", each.kind().name(), "favours", each.favoured()))
                        .toList(),
                "straws",
                pair.straws(),
                "decibels",
                weight(pair.weight()),
                "wanted",
                pair.wanted().stream().map(WeighTree::wanted).toList());
    }

    private static @Nullable Map<String, Object> weight(Weighing.@Nullable Weight weight) {
        if (weight == null) {
            return null;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        weight.facts().forEach((fact, decibels) -> facts.put(fact, range(decibels)));
        return JsonReport.map(
                "facts", facts, "sum", range(weight.sum()), "withoutAnyOne", range(weight.withoutAnyOne()));
    }

    private static Map<String, Object> range(Decibels decibels) {
        return JsonReport.map("least", rounded(decibels.least()), "most", rounded(decibels.most()));
    }

    private static double rounded(double decibels) {
        return Math.round(decibels * 100) / 100.0;
    }

    private static Map<String, Object> wanted(Weighing.Wanted wanted) {
        if (wanted instanceof Weighing.WantedConduct conduct) {
            return JsonReport.map(
                    "member",
                    conduct.member(),
                    "behaviour",
                    conduct.behaviour().name(),
                    "one",
                    name(conduct.one()),
                    "other",
                    name(conduct.other()),
                    "kind",
                    conduct.kind().name());
        }
        Weighing.WantedChange change = (Weighing.WantedChange) wanted;
        return JsonReport.map(
                "fact",
                change.edit().fact(),
                "attribute",
                change.edit().attribute(),
                "before",
                change.edit().before(),
                "after",
                change.edit().after(),
                "one",
                change.one().name(),
                "other",
                change.other().name(),
                "kind",
                change.kind().name(),
                "againstTheCoding",
                change.isAgainstTheCoding());
    }

    private static @Nullable String name(@Nullable Answer answer) {
        return answer == null ? null : answer.name();
    }
}
