package org.endure.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.ConditionEvidence;
import org.endure.fact.CredibilityKind;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Finding;
import org.endure.fact.Indication;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Searched;
import org.endure.fact.ThreatPerception;
import org.endure.fact.WarStatus;
import org.endure.inference.Inference;
import org.endure.rule.MechanismDefinition;
import org.endure.words.Language;

/**
 * What a fact set has asked and what it has not: how each member sees each threat and the word of each ally, and which mechanisms were
 * looked for.
 *
 * @param members the members
 * @param threats how each member sees each threat, a threat a row
 * @param allies how each member reads the commitment of each other member, a sender a row
 * @param mechanisms what was found of each mechanism of the theory
 */
public record Coverage(List<String> members, List<Row> threats, List<Row> allies, List<MechanismRow> mechanisms) {

    public Coverage {
        members = List.copyOf(members);
        threats = List.copyOf(threats);
        allies = List.copyOf(allies);
        mechanisms = List.copyOf(mechanisms);
    }

    /**
     * How the members see a state.
     *
     * @param state the threat or the ally
     * @param facts ids of the facts that tell it, by member; none for a member that was not asked; a member has none of itself
     */
    public record Row(String state, Map<String, List<String>> facts) {
        public Row {
            facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        /** The members of which no fact tells how they see it. */
        public List<String> open() {
            return facts.entrySet().stream()
                    .filter(each -> each.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** How far a mechanism was looked for. */
    public enum Search {
        /** Facts indicate it. */
        EVIDENCE,
        /** The coder looked for it and found nothing. */
        SEARCHED,
        /** The coder did not look for it. */
        NONE
    }

    /**
     * What was found of a mechanism.
     *
     * @param code its code
     * @param title its name
     * @param search how far it was looked for
     * @param facts ids of the facts that indicate it
     */
    public record MechanismRow(String code, String title, Search search, List<String> facts) {
        public MechanismRow {
            facts = List.copyOf(facts);
        }
    }

    /** The coverage of the facts of an inference. */
    public static Coverage of(Inference inference, Language language) {
        List<String> members =
                inference.given(Member.class).stream().map(Member::state).toList();
        List<Observation> evidence = inference.given(Observation.class).stream()
                .filter(each -> each.period() == Period.CURRENT && each.evidence() != EvidenceKind.EXPERT_CLAIM)
                .toList();
        return new Coverage(
                members,
                threats(members, evidence),
                allies(members, evidence),
                inference.ruleBase().mechanisms().stream()
                        .filter(MechanismDefinition::isRead)
                        .map(each -> row(each, inference, language))
                        .toList());
    }

    private static List<Row> threats(List<String> members, List<Observation> evidence) {
        Set<String> states = new TreeSet<>();
        for (Observation each : evidence) {
            if (each instanceof ThreatPerception seen) {
                states.add(seen.threat());
            } else if (each instanceof WarStatus war) {
                states.add(war.threat());
            } else if (each instanceof CapabilityChange change && change.role() == CapabilityRole.THREAT) {
                states.add(change.state());
            }
        }
        return states.stream()
                .map(threat -> row(
                        threat,
                        members,
                        evidence.stream()
                                .filter(ThreatPerception.class::isInstance)
                                .map(ThreatPerception.class::cast)
                                .filter(each -> each.threat().equals(threat))
                                .flatMap(each -> each.perceiver().stream()
                                        .map(member ->
                                                Map.entry(member, each.account().id())))))
                .toList();
    }

    private static List<Row> allies(List<String> members, List<Observation> evidence) {
        return members.stream()
                .map(ally -> row(
                        ally,
                        members,
                        evidence.stream()
                                .filter(CredibilitySignal.class::isInstance)
                                .map(CredibilitySignal.class::cast)
                                .filter(each -> each.kind() == CredibilityKind.COMMITMENT
                                        && each.sender().equals(ally))
                                .map(each -> Map.entry(
                                        each.receiver(), each.account().id()))))
                .toList();
    }

    private static Row row(String state, List<String> members, Stream<Map.Entry<String, String>> told) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        members.stream().filter(each -> !each.equals(state)).forEach(each -> facts.put(each, new ArrayList<>()));
        told.forEach(each -> {
            List<String> ids = facts.get(each.getKey());
            if (ids != null && !ids.contains(each.getValue())) {
                ids.add(each.getValue());
            }
        });
        return new Row(state, facts);
    }

    private static MechanismRow row(MechanismDefinition mechanism, Inference inference, Language language) {
        Set<String> facts = new TreeSet<>();
        inference.conclusions(Indication.class).stream()
                .filter(each -> each.mechanism().equals(mechanism.code()))
                .forEach(each -> facts.add(each.fact()));
        inference.conclusions(ConditionEvidence.class).stream()
                .filter(each -> each.condition().equals(mechanism.code()))
                .forEach(each -> facts.add(each.fact()));
        boolean found = !facts.isEmpty()
                || inference.conclusions(Finding.class).stream()
                        .anyMatch(each -> each.mechanism().equals(mechanism.code()));
        List<Searched> searched = inference.given(Searched.class);
        boolean looked = searched.isEmpty() || searched.stream().anyMatch(each -> each.covers(mechanism.fact()));
        return new MechanismRow(
                mechanism.code(),
                mechanism.title(language),
                found ? Search.EVIDENCE : looked ? Search.SEARCHED : Search.NONE,
                List.copyOf(facts));
    }

    /** Codes of the mechanisms for which nobody looked and of which no fact speaks. */
    public Set<String> unsearched() {
        Set<String> codes = new TreeSet<>();
        mechanisms.stream().filter(each -> each.search() == Search.NONE).forEach(each -> codes.add(each.code()));
        return codes;
    }

    /** Views of threats that no fact tells: members by threat. */
    public Map<String, List<String>> openThreats() {
        return open(threats);
    }

    /** Views of allies that no fact tells: members by the ally whose word they read. */
    public Map<String, List<String>> openAllies() {
        return open(allies);
    }

    private static Map<String, List<String>> open(List<Row> rows) {
        Map<String, List<String>> open = new TreeMap<>();
        rows.stream().filter(row -> !row.open().isEmpty()).forEach(row -> open.put(row.state(), row.open()));
        return open;
    }
}
