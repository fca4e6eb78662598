package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.FactOrder;
import org.endure.explanation.Prover;
import org.endure.fact.Account;
import org.endure.fact.Confidence;
import org.endure.fact.HeldBefore;
import org.endure.fact.Observation;
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

    private String entry(Observation observation, String role) {
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
        if (known != null && known.triangulation() != Triangulation.REPORTED) {
            marks.add(words.constant(known.triangulation()));
        }
        if (known != null && known.confidence() != Confidence.MEDIUM) {
            marks.add(words.say("threats.confidence", "confidence", words.constant(known.confidence())));
        }
        if (account.carriedFrom() != null) {
            marks.add(words.say("log.carried", "period", Wording.period(account.carriedFrom())));
        }
        if (account.correction() != null) {
            marks.add(words.say("evidence.correction", "correction", account.correction()));
        }
        String entry = words.say(
                account.date() == null ? "log.fact" : "log.fact.date",
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

    /** What is missing of the sources of the facts listed, each said once. */
    List<String> missing() {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        told.stream().sorted(FactOrder.BY_ID).forEach(id -> {
            Observation observation = assessment.inference().observations().get(id);
            String text = observation == null ? null : observation.account().missing();
            if (text != null) {
                missing.computeIfAbsent(text, each -> new ArrayList<>()).add(id);
            }
        });
        List<String> all = new ArrayList<>();
        missing.forEach((text, facts) ->
                all.add(words.say("log.missing.text", "text", text, "facts", words.commas(facts))));
        return all;
    }
}
