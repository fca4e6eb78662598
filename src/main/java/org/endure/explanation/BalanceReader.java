package org.endure.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.endure.fact.Bound;
import org.endure.fact.Ended;
import org.endure.fact.Fact;
import org.endure.fact.Hollow;
import org.endure.fact.Margin;
import org.endure.fact.MayHaveEnded;
import org.endure.fact.MemberAtRisk;
import org.endure.fact.MemberLeft;
import org.endure.fact.MemberMargin;
import org.endure.fact.Needed;
import org.endure.fact.Observation;
import org.endure.fact.Pillar;
import org.endure.fact.Scale;
import org.endure.fact.ScaleLevel;
import org.endure.fact.StandingFinding;
import org.endure.fact.Steady;
import org.endure.fact.StrainPart;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.jspecify.annotations.Nullable;

/** Reads motive, holds, strain and margin from an inference. */
final class BalanceReader {

    private final Inference inference;

    BalanceReader(Inference inference) {
        this.inference = inference;
    }

    /** The balance; nothing if the theory does not read its verdict from the three scales. */
    Optional<Balance> read() {
        List<Margin> margins = inference.conclusions(Margin.class);
        if (margins.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Balance(
                scale(Scale.MOTIVE),
                scale(Scale.HOLDS),
                scale(Scale.STRAIN),
                bounds(inference.conclusions(Needed.class).stream().mapToInt(Needed::points)),
                bounds(margins.stream().mapToInt(Margin::margin)),
                pillars(),
                strains(),
                straining(),
                !inference.conclusions(Hollow.class).isEmpty(),
                !inference.conclusions(Steady.class).isEmpty(),
                end(),
                inference.conclusions(MayHaveEnded.class).stream()
                        .map(MayHaveEnded::fact)
                        .distinct()
                        .sorted(FactOrder.BY_ID)
                        .toList(),
                membersAtRisk(),
                inference.conclusions(MemberLeft.class).stream()
                        .map(each -> new Balance.MemberLeft(each.member(), each.fact()))
                        .toList()));
    }

    private Bounds scale(Scale scale) {
        return bounds(inference.conclusions(ScaleLevel.class).stream()
                .filter(each -> each.scale() == scale)
                .mapToInt(ScaleLevel::level));
    }

    private static Bounds bounds(IntStream values) {
        int[] all = values.sorted().toArray();
        return all.length == 0 ? new Bounds(0, 0) : new Bounds(all[0], all[all.length - 1]);
    }

    private List<Balance.Pillar> pillars() {
        Map<String, Boolean> certain = new TreeMap<>();
        inference
                .conclusions(Pillar.class)
                .forEach(each -> certain.merge(each.family(), each.bound() == Bound.LOWEST, Boolean::logicalOr));
        List<Balance.Pillar> pillars = new ArrayList<>();
        certain.forEach((family, surely) -> pillars.add(new Balance.Pillar(family, surely)));
        return pillars;
    }

    private List<Balance.Strain> strains() {
        Map<String, List<StrainPart>> byFamily = inference.conclusions(StrainPart.class).stream()
                .collect(Collectors.groupingBy(StrainPart::family, TreeMap::new, Collectors.toList()));
        List<Balance.Strain> strains = new ArrayList<>();
        byFamily.forEach((family, parts) ->
                strains.add(new Balance.Strain(family, new Bounds(parts(parts, Bound.LOWEST), most(parts)))));
        return strains;
    }

    /** The standing findings that the parts of strain rest on. */
    private Set<String> straining() {
        Set<String> findings = new TreeSet<>();
        Deque<Fact> open = new ArrayDeque<>(inference.conclusions(StrainPart.class));
        Set<Fact> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Justification reason : inference.justifications(open.remove())) {
                for (Fact premise : reason.facts()) {
                    if (premise instanceof StandingFinding standing) {
                        findings.add(standing.finding());
                    } else if (seen.add(premise)) {
                        open.add(premise);
                    }
                }
            }
        }
        return findings;
    }

    private static int parts(List<StrainPart> parts, Bound bound) {
        return parts.stream()
                .filter(each -> each.bound() == bound)
                .mapToInt(StrainPart::parts)
                .max()
                .orElse(0);
    }

    private static int most(List<StrainPart> parts) {
        return parts.stream().mapToInt(StrainPart::parts).max().orElse(0);
    }

    private Balance.@Nullable End end() {
        return inference.conclusions(Ended.class).stream()
                .map(each -> new Balance.End(each.ground(), each.fact(), date(each.fact())))
                .min(java.util.Comparator.comparing((Balance.End each) -> each.date() == null ? "~" : each.date())
                        .thenComparing(Balance.End::fact, FactOrder.BY_ID)
                        .thenComparing(Balance.End::ground))
                .orElse(null);
    }

    /** When the observation happened, or took effect. */
    private @Nullable String date(String fact) {
        Observation observation = inference.observations().get(fact);
        if (observation == null) {
            return null;
        }
        Object date = observation.account().takesEffect() == null
                ? observation.account().date()
                : observation.account().takesEffect();
        return date == null ? null : date.toString();
    }

    private List<Balance.MemberAtRisk> membersAtRisk() {
        return inference.conclusions(MemberAtRisk.class).stream()
                .map(each -> new Balance.MemberAtRisk(
                        each.member(),
                        inference.conclusions(MemberMargin.class).stream()
                                .filter(margin -> margin.member().equals(each.member()))
                                .mapToInt(MemberMargin::margin)
                                .min()
                                .orElse(0)))
                .toList();
    }
}
