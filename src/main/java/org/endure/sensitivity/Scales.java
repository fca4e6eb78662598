package org.endure.sensitivity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.fact.Answer;
import org.endure.fact.Articulation;
import org.endure.fact.BurdenExtent;
import org.endure.fact.BurdenShift;
import org.endure.fact.Capability;
import org.endure.fact.Closeness;
import org.endure.fact.CreedHandling;
import org.endure.fact.CreedRelation;
import org.endure.fact.Dispute;
import org.endure.fact.EliteInfluence;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactionReach;
import org.endure.fact.GoalExtent;
import org.endure.fact.GoalRelation;
import org.endure.fact.Importance;
import org.endure.fact.InstitutionDepth;
import org.endure.fact.InstitutionStatus;
import org.endure.fact.Intentions;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.MeetingLevel;
import org.endure.fact.Mode;
import org.endure.fact.Movement;
import org.endure.fact.Observation;
import org.endure.fact.Orientation;
import org.endure.fact.Polarity;
import org.endure.fact.PolicyEffect;
import org.endure.fact.Preconditions;
import org.endure.fact.Proximity;
import org.endure.fact.PunishmentUse;
import org.endure.fact.Severity;
import org.endure.fact.Share;
import org.endure.fact.SpeakerLevel;
import org.endure.fact.Specificity;
import org.endure.fact.Stance;
import org.endure.fact.StatedThreat;
import org.endure.fact.TieReach;
import org.endure.fact.Timing;
import org.endure.fact.Voice;
import org.endure.fact.WarPhase;

/** Which attributes take values that stand in an order. */
final class Scales {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<Class<?>> ORDERED = Set.of(
            Answer.class,
            Articulation.class,
            BurdenExtent.class,
            BurdenShift.class,
            Capability.class,
            Closeness.class,
            CreedHandling.class,
            CreedRelation.class,
            Dispute.class,
            EliteInfluence.class,
            FactionReach.class,
            GoalExtent.class,
            GoalRelation.class,
            Importance.class,
            InstitutionDepth.class,
            InstitutionStatus.class,
            Intentions.class,
            Level.class,
            Magnitude.class,
            MeetingLevel.class,
            Mode.class,
            Movement.class,
            Orientation.class,
            PolicyEffect.class,
            Polarity.class,
            Preconditions.class,
            Proximity.class,
            PunishmentUse.class,
            Severity.class,
            Share.class,
            SpeakerLevel.class,
            Specificity.class,
            Stance.class,
            StatedThreat.class,
            TieReach.class,
            Timing.class,
            Voice.class,
            WarPhase.class);

    private Scales() {}

    /** Attributes of an observation whose values stand in an order; never its keys, nor whether it carries forward. */
    static List<Attribute> of(Observation fact) {
        FactType type = FactType.find(fact).orElse(null);
        if (type == null) {
            return List.of();
        }
        return Stream.concat(type.attributes().stream(), FactType.accountAttributes().stream())
                .filter(each -> each.constants() != null && ORDERED.contains(each.constants()))
                .filter(each -> !each.key() && !each.name().equals("standing"))
                .toList();
    }

    /** The value of such an attribute. */
    static Enum<?> value(Observation fact, Attribute attribute) {
        FactType type = FactType.of(fact);
        Object value = type.attribute(attribute.name()).isPresent()
                ? type.value(fact, attribute)
                : FactType.value(fact.account(), attribute);
        if (value instanceof Enum<?> constant) {
            return constant;
        }
        throw new IllegalStateException("%s of %s has no value.".formatted(attribute.name(), fact.id()));
    }

    static boolean isKnown(Enum<?> value) {
        return !value.name().equals(UNKNOWN);
    }

    /** The known values next to this one, in order; none if this one is not known or there is only its opposite. */
    static List<Enum<?>> neighbours(Enum<?> value) {
        Enum<?>[] all = (Enum<?>[]) value.getDeclaringClass().getEnumConstants();
        if (!isKnown(value) || Stream.of(all).filter(Scales::isKnown).count() < 3) {
            return List.of();
        }
        return Stream.of(all)
                .<Enum<?>>map(each -> each)
                .filter(each -> isKnown(each) && Math.abs(each.ordinal() - value.ordinal()) == 1)
                .toList();
    }
}
