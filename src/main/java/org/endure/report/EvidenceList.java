package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.CredibilityLedger;
import org.endure.explanation.FactOrder;
import org.endure.explanation.Prover;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.Confidence;
import org.endure.fact.EvidenceKind;
import org.endure.fact.HeldBefore;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.fact.Triangulation;
import org.endure.words.Words;

/**
 * Observations as the justification log lists them: each in full where it is first needed, by its id after that. What most of
 * them share is said once, in the notation.
 */
final class EvidenceList {

    private final Assessment assessment;
    private final Words words;
    private final LogLines lines;
    private final Citations citations;
    private final Map<String, Reliability> reliability = new HashMap<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();

    EvidenceList(Assessment assessment, LogLines lines, Citations citations) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.lines = lines;
        this.citations = citations;
        assessment.inference().conclusions(Reliability.class).forEach(each -> reliability.put(each.fact(), each));
        assessment.inference().conclusions(HeldBefore.class).forEach(each -> held.add(each.fact()));
    }

    /** These facts: those not yet listed in full, then the others by their ids. */
    void tell(List<String> facts, Map<String, String> roles, String indent) {
        List<String> again = new ArrayList<>();
        for (String id : facts) {
            Observation observation = assessment.inference().observations().get(id);
            if (observation == null || !told.add(id)) {
                again.add(id);
            } else {
                lines.wrap(entry(observation, roles.getOrDefault(id, "")), indent);
            }
        }
        if (!again.isEmpty()) {
            List<String> marked = again.stream()
                    .map(id -> roles.getOrDefault(id, "").isEmpty()
                            ? id
                            : words.say("log.again.role", "fact", id, "role", roles.get(id)))
                    .toList();
            lines.wrap(words.say("log.again", "facts", words.commas(marked)), indent);
        }
    }

    /** The facts of the judged period that are not yet listed in full. */
    List<String> untold() {
        return assessment.inference().observations().keySet().stream()
                .filter(id -> !told.contains(id))
                .sorted(FactOrder.BY_ID)
                .toList();
    }

    /** The facts of the baselines by period; those carried forward are facts of the judged period. */
    Map<String, List<String>> baselines() {
        Map<String, List<String>> baselines = new LinkedHashMap<>();
        for (Observation each : assessment.inference().given(Observation.class)) {
            if (each.period() == Period.BASELINE
                    && !assessment.inference().observations().containsKey(each.id())) {
                baselines
                        .computeIfAbsent(each.account().periodLabel(), period -> new ArrayList<>())
                        .add(each.id());
            }
        }
        baselines.replaceAll((period, facts) ->
                facts.stream().distinct().sorted(FactOrder.BY_ID).toList());
        return baselines;
    }

    /** The id of a fact, with the period from which it is carried forward if it is. */
    String marked(String id) {
        Observation observation = assessment.inference().observations().get(id);
        String from = observation == null ? null : observation.account().carriedFrom();
        return from == null
                ? id
                : words.say(
                        "log.again.role", "fact", id, "role", words.say("log.carried", "period", Wording.period(from)));
    }

    /** An entry of the ledger of credibility in full, or by its id if it was listed before. Its side says whether it is an action. */
    String entry(CredibilityLedger.Entry entry) {
        Observation observation = assessment.inference().observations().get(entry.fact());
        if (observation == null || !told.add(entry.fact())) {
            return words.say("log.again", "facts", entry.fact());
        }
        EvidenceKind said = entry.action() == Answer.YES ? EvidenceKind.DEED : EvidenceKind.STATEMENT;
        return entry(
                observation,
                entry.opinion() ? words.say("mark.opinion") : "",
                entry.action() == Answer.UNKNOWN || observation.account().evidence() != said);
    }

    private String entry(Observation observation, String role) {
        return entry(observation, role, true);
    }

    private String entry(Observation observation, String role, boolean kind) {
        Account account = observation.account();
        List<String> marks = new ArrayList<>();
        if (!role.isEmpty()) {
            marks.add(role);
        }
        if (held.contains(account.id())) {
            marks.add(words.say("mark.repeated"));
        }
        if (Prover.isCoded(observation)) {
            marks.add(words.say("evidence.coded"));
        }
        Reliability known = reliability.get(account.id());
        boolean opinion = account.evidence() == EvidenceKind.EXPERT_CLAIM;
        if (known != null && !opinion && known.triangulation() != Triangulation.REPORTED) {
            marks.add(words.constant(known.triangulation()));
        }
        if (known != null && !opinion && known.confidence() != Confidence.MEDIUM) {
            marks.add(words.say("threats.confidence", "confidence", words.constant(known.confidence())));
        }
        if (account.carriedFrom() != null) {
            marks.add(words.say("log.carried", "period", Wording.period(account.carriedFrom())));
        }
        if (account.correction() != null) {
            marks.add(words.say("evidence.correction", "correction", account.correction()));
        }
        String entry = words.say(
                "log.fact" + (account.date() == null ? "" : ".date") + (kind ? "" : ".no-kind"),
                "fact",
                account.id(),
                "date",
                account.date() == null ? "" : account.date().toString(),
                "kind",
                words.constant(account.evidence()),
                "sentence",
                account.sentence(),
                "places",
                places(account));
        return marks.isEmpty() ? entry : words.say("log.fact.marks", "entry", entry, "marks", words.semicolons(marks));
    }

    private String places(Account account) {
        String places = citations.places(account);
        return places.isEmpty() ? words.say("evidence.no-source") : places;
    }

    /** Ids of the facts listed of whose sources something is missing. */
    List<String> missing() {
        return told.stream()
                .filter(id -> {
                    Observation observation =
                            assessment.inference().observations().get(id);
                    return observation != null && observation.account().missing() != null;
                })
                .sorted(FactOrder.BY_ID)
                .toList();
    }
}
