package org.endure.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.consultation.Consultation;
import org.endure.explanation.Bounds;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;

/**
 * How much a case is like another by what a theory finds in both. It is the sum of the lesser levels over the sum of the greater
 * ones (the measure of Růžička): what neither has makes two cases no more alike. Where a level is not known exactly it is a span.
 * What became of a case has no part in it.
 *
 * @param other the case compared
 * @param least the likeness if the unknown levels lie as far apart as they can
 * @param most the likeness if they lie as near as they can
 * @param parts motive and mechanisms found in either, the motive first
 * @param notCompared codes of mechanisms that nobody looked for in one of the two
 */
public record Likeness(Profile other, double least, double most, List<Part> parts, List<String> notCompared) {

    private static final Comparator<Likeness> NEAREST_FIRST = Comparator.comparingDouble(Likeness::middle)
            .reversed()
            .thenComparing(each -> each.other().factSet());

    public Likeness {
        parts = List.copyOf(parts);
        notCompared = List.copyOf(notCompared);
    }

    /** How strong a mechanism is in the case asked about and in the other. */
    public record Part(String code, Bounds here, Bounds there) {

        /** Whether both are known to have it equally. */
        public boolean isShared() {
            return here.equals(there) && here.isExact();
        }

        /** Whether the one surely has more of it than the other. */
        public boolean isDifference() {
            return here.high() < there.low() || there.high() < here.low();
        }

        private int common() {
            return Math.min(here.high(), there.high());
        }

        private int nearestMost() {
            return Math.max(common(), Math.max(here.low(), there.low()));
        }
    }

    /** The cases most like the one asked about, the nearest first. */
    public static List<Likeness> among(RuleBase theory, Case asked, List<Case> others) {
        Consultation consultation = Consultation.direct(theory);
        Profile here = Profile.of(theory, asked, consultation.infer(asked));
        return others.stream()
                .filter(each -> !each.factSet().path().equals(asked.factSet().path()))
                .map(each -> of(here, Profile.of(theory, each, consultation.infer(each))))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    /** How much two cases are alike. */
    public static Likeness of(Profile here, Profile there) {
        Set<String> codes = new LinkedHashSet<>(here.levels().keySet());
        codes.addAll(there.levels().keySet());
        Set<String> unknown = new LinkedHashSet<>(here.notSearched());
        unknown.addAll(there.notSearched());
        List<String> notCompared = codes.stream().filter(unknown::contains).toList();
        List<Part> parts = new ArrayList<>();
        for (String code : codes) {
            if (!unknown.contains(code)) {
                parts.add(new Part(code, here.level(code), there.level(code)));
            }
        }
        return new Likeness(
                there,
                ratio(
                        parts.stream()
                                .mapToInt(each ->
                                        Math.min(each.here().low(), each.there().low()))
                                .sum(),
                        parts.stream()
                                .mapToInt(each -> Math.max(
                                        each.here().high(), each.there().high()))
                                .sum()),
                ratio(
                        parts.stream().mapToInt(Part::common).sum(),
                        parts.stream().mapToInt(Part::nearestMost).sum()),
                parts,
                notCompared);
    }

    /** Two cases in which nothing at all is found are the same. */
    private static double ratio(int lesser, int greater) {
        return greater == 0 ? 1 : (double) lesser / greater;
    }

    private double middle() {
        return (least + most) / 2;
    }
}
