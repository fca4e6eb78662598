package org.endure.comparison;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Bounds;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Level;
import org.endure.fact.NotSearched;
import org.endure.inference.Inference;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;

/**
 * What a theory finds in an alliance in one period: how strong its motive is and each cause of endurance or collapse, from 0 to 3.
 * Verdict and trend are no part of it.
 *
 * @param alliance name of the alliance
 * @param period label of the period
 * @param factSet the file of the fact set
 * @param levels the motive ({@link #MOTIVE}) and each mechanism found, by code, in the order of the theory; others are at 0
 * @param notSearched codes of the mechanisms that were not found and that nobody looked for
 */
public record Profile(
        String alliance, String period, String factSet, Map<String, Bounds> levels, Set<String> notSearched) {

    /** The code under which the motive stands. */
    public static final String MOTIVE = IntrinsicValue.CODE;

    private static final Bounds NONE = new Bounds(0, 0);

    public Profile {
        levels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        notSearched = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(notSearched));
    }

    /** What a theory finds in a case. */
    static Profile of(RuleBase theory, Case judged, Inference inference) {
        Map<String, Bounds> levels = new LinkedHashMap<>();
        IntrinsicValue motive =
                inference.conclusion(IntrinsicValue.class).orElse(new IntrinsicValue(Level.NONE, Level.HIGH));
        levels.put(MOTIVE, motive(motive));
        List<Finding> findings = inference.conclusions(Finding.class);
        Set<String> notSearched = new LinkedHashSet<>();
        for (MechanismDefinition mechanism : theory.mechanisms().stream()
                .filter(MechanismDefinition::lookedFor)
                .toList()) {
            Bounds level = findings.stream()
                    .filter(each -> each.mechanism().equals(mechanism.code()))
                    .filter(each -> each.direction() == mechanism.direction())
                    .map(each -> new Bounds(each.low().points(), each.high().points()))
                    .reduce(NONE, Profile::greatest);
            if (level.high() > 0) {
                levels.put(mechanism.code(), level);
            } else if (inference.given(NotSearched.class).stream()
                    .anyMatch(each -> each.mechanism().equals(mechanism.code()))) {
                notSearched.add(mechanism.code());
            }
        }
        return new Profile(
                judged.factSet().alliance().name(),
                judged.factSet().period().label(),
                judged.factSet().path(),
                levels,
                notSearched);
    }

    /** A level that is not known may be any. */
    private static Bounds motive(IntrinsicValue motive) {
        return new Bounds(
                motive.low() == Level.UNKNOWN
                        ? Level.NONE.points()
                        : motive.low().points(),
                motive.high() == Level.UNKNOWN
                        ? Level.HIGH.points()
                        : motive.high().points());
    }

    private static Bounds greatest(Bounds one, Bounds other) {
        return new Bounds(Math.max(one.low(), other.low()), Math.max(one.high(), other.high()));
    }

    /** How strong a mechanism, or the motive, is. */
    public Bounds level(String code) {
        return levels.getOrDefault(code, NONE);
    }
}
