package org.endure.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A given fact that rests on sources: what a scholar writes into a fact set. Every observation has an {@link Account};
 * its attributes can be read in rules as if they were the observation's own ({@code area == IssueArea.TRADE}).
 */
public sealed interface Observation extends Fact
        permits DeclaredFact,
                Alignment,
                AlternativePatron,
                BurdenShare,
                CapabilityChange,
                CodedIntrinsicValue,
                CodedMechanism,
                CodedPreconditions,
                ConsultationEvent,
                Context,
                Contribution,
                CredibilitySignal,
                DefenceEffort,
                DomesticContest,
                EliteInterest,
                IdeologyRelation,
                Institution,
                LeaderRelation,
                LeaderWill,
                MaterialBenefit,
                Meeting,
                Outreach,
                PolicyRecord,
                PowerRatio,
                Procurement,
                PunishmentCapacity,
                RegimeChange,
                ReputationStake,
                SharedGoalIndicator,
                SocialTie,
                Termination,
                ThreatPerception,
                WarStatus {

    /** What the sources tell: the sentence, its date, area, kind, actors and sources. */
    Account account();

    /** The same observation with another account. */
    Observation withAccount(Account other);

    /** Identifier, unique within a fact set. */
    default String id() {
        return account().id();
    }

    /** Whether the observation belongs to the judged period or to its baseline. */
    default Period period() {
        return account().period();
    }

    /** The issue area that it concerns. */
    default IssueArea area() {
        return account().area();
    }

    /** What sort of thing it reports. */
    default EvidenceKind evidence() {
        return account().evidence();
    }

    /** Who acted or spoke, as state codes; empty if nobody in particular. */
    default List<String> actor() {
        return account().actor();
    }

    /** Toward whom, as state codes; empty if nobody in particular. */
    default List<String> target() {
        return account().target();
    }

    /** Whether it is aimed at the partner. */
    default Specificity specificity() {
        return account().specificity();
    }

    /**
     * The position that it expresses, as a code: the same code in the baseline means that the position was already held.
     * Null if it expresses none, or none was coded.
     */
    default @Nullable String position() {
        return account().position();
    }

    /** Code of the event that it reports: the event's own code, else what tells the events of a day apart, else its id. */
    default String event() {
        return EventKey.of(this);
    }

    /**
     * What it says, without who tells it, when and how: equal in two facts that say the same of the same, whatever their
     * positions are called.
     */
    default String content() {
        return Content.of(this);
    }

    /** Which side it takes, where its type can take sides: a position whose facts change sides has changed. Empty if none. */
    default String side() {
        return "";
    }

    /**
     * When an announced act takes effect; null if at once, or not known. Rules can so tell an announced end from an end.
     */
    default @Nullable TimeSpan takesEffect() {
        return account().takesEffect();
    }

    /** What it is about: its type with its position if one was coded, else with the values of its keys. */
    default String topic() {
        return position() == null ? FactType.topic(this) : type() + ":" + position();
    }

    /** The first day of its date, counted from 1970; null if it is undated. */
    default @Nullable Long begins() {
        TimeSpan date = account().date();
        return date == null ? null : date.from().toEpochDay();
    }

    /** The last day of its date, counted from 1970; null if it is undated. */
    default @Nullable Long ends() {
        TimeSpan date = account().date();
        return date == null ? null : date.to().toEpochDay();
    }

    /** The first day on which an announced act takes effect, counted from 1970; null if at once, or not known. */
    default @Nullable Long effective() {
        TimeSpan effect = account().takesEffect();
        return effect == null ? null : effect.from().toEpochDay();
    }

    /** Its date, as it was written; null if it is undated. */
    default @Nullable String date() {
        TimeSpan date = account().date();
        return date == null ? null : date.text();
    }

    /** Keys of the sources that it is cited to. */
    default List<String> cited() {
        return account().cited();
    }

    /** Keys of the sources through which it is known, where the cited ones were not seen or are lost. */
    default List<String> via() {
        return account().viaKeys();
    }

    /** The baseline period from which a standing observation was carried forward; null if it was stated for its own period. */
    default @Nullable String carriedFrom() {
        return account().carriedFrom();
    }

    /** Name of the type, as in fact sets and rules. */
    default String type() {
        return getClass().getSimpleName();
    }
}
