package org.endure.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** The sections of the justification log on findings: what was found, found absent, or seen and set aside, with the evidence. */
final class FindingLog {

    private final Assessment assessment;
    private final Words words;
    private final FindingWords findings;
    private final EvidenceList evidence;
    private final LogLines lines;
    private final Map<List<Object>, Stated> grounds = new HashMap<>();
    private final Set<String> noted = new HashSet<>();

    FindingLog(Assessment assessment, EvidenceList evidence, LogLines lines) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.findings = new FindingWords(assessment);
        this.evidence = evidence;
        this.lines = lines;
    }

    /** Findings, each with its reasons, what the interactions did to it, and its evidence. */
    void findings(String title, List<Assessment.FindingView> views) {
        findings(title, views, false);
    }

    /** What has changed, with more space, since it is the heart of the argument. */
    void changes(String title, List<Assessment.FindingView> views) {
        findings(title, views, true);
    }

    private void findings(String title, List<Assessment.FindingView> views, boolean spaced) {
        lines.section(title);
        if (views.isEmpty()) {
            boolean compared = assessment.trend().direction() != Tendency.NOT_COMPARED;
            lines.say(spaced && !compared ? "log.not-compared" : "log.nothing-found");
        }
        int number = 0;
        for (List<Assessment.FindingView> alike : findings.alike(views)) {
            number++;
            if (spaced && number > 1) {
                lines.info("");
            }
            finding("%d.%d".formatted(lines.section(), number), alike);
        }
    }

    /** Findings that differ only in the member, with the reasons of the first. */
    private void finding(String number, List<Assessment.FindingView> alike) {
        Assessment.FindingView view = alike.get(0);
        Stated known = grounds.putIfAbsent(findings.grounds(view), new Stated(number, view.facts()));
        boolean repeated = known != null && known.facts().containsAll(view.facts());
        lines.wrap(
                words.say(
                        "log.finding",
                        "number",
                        number,
                        "sign",
                        FindingWords.sign(view),
                        "title",
                        findings.title(alike)),
                "  ");
        List<Assessment.ReasonView> content = findings.content(view);
        String state = state(alike, content);
        if (known != null && repeated) {
            lines.wrap(words.say("log.all-as", "state", state, "number", known.number()), "    ");
            return;
        }
        lines.wrap(state, "    ");
        if (known == null) {
            content.forEach(reason -> lines.claim(reason.because(), reason.rule(), "    "));
            FindingWords.acting(view)
                    .forEach(effect -> lines.claim(effect(effect, view.finding()), effect.rule(), "    "));
            if (alike.size() > 1) {
                lines.wrap(words.say("finding.alike"), "    ");
            }
            withoutEffect(view);
        } else {
            lines.wrap(words.say("log.grounds-as", "number", known.number()), "    ");
        }
        Map<String, String> roles = new LinkedHashMap<>();
        view.claims().forEach(id -> roles.put(id, words.say("log.role.claim")));
        view.hedges().forEach(id -> roles.put(id, words.say("log.role.hedge")));
        List<String> facts = new ArrayList<>(view.facts());
        view.hedges().stream().filter(id -> !facts.contains(id)).forEach(facts::add);
        evidence.tell(facts, roles, "      ");
    }

    /** Level and certainty of a finding, its id, and the rules by which it differs from the baseline. */
    private String state(List<Assessment.FindingView> alike, List<Assessment.ReasonView> content) {
        Assessment.FindingView view = alike.get(0);
        List<String> compared = view.reasons().stream()
                .filter(reason -> !content.contains(reason))
                .map(Assessment.ReasonView::rule)
                .distinct()
                .map(lines::cite)
                .toList();
        return words.say(
                compared.isEmpty() ? "log.finding.state" : "log.finding.state.compared",
                "state",
                words.capital(findings.state(view)),
                "id",
                ids(alike),
                "rules",
                words.commas(compared));
    }

    /** The id of a finding; of several, that of the first and the codes that stand in it for the other members. */
    private String ids(List<Assessment.FindingView> alike) {
        Finding first = alike.get(0).finding();
        return alike.size() == 1
                ? first.id()
                : words.say(
                        "log.finding.ids",
                        "id",
                        first.id(),
                        "member",
                        first.perceiver(),
                        "codes",
                        words.series(
                                alike.stream()
                                        .skip(1)
                                        .map(each -> each.finding().perceiver())
                                        .toList(),
                                "list.or"));
    }

    private String effect(Assessment.EffectView effect, Finding finding) {
        return words.say(
                "log.effect",
                "interaction",
                effect.interaction(),
                "effect",
                Effects.words(effect.effect(), finding, words),
                "because",
                effect.because());
    }

    /** Interactions that only take note of something: each with its reason once, and one line for those told before. */
    private void withoutEffect(Assessment.FindingView view) {
        Map<String, Set<String>> again = new LinkedHashMap<>();
        Set<String> here = new HashSet<>();
        for (Assessment.EffectView effect : view.effects()) {
            if (effect.effect() != Effect.RECORD) {
                continue;
            }
            if (noted.add(effect.rule())) {
                here.add(effect.rule());
                lines.claim(
                        words.say("log.noted", "interaction", effect.interaction(), "because", effect.because()),
                        effect.rule(),
                        "    ");
            } else if (!here.contains(effect.rule())) {
                again.computeIfAbsent(effect.interaction(), each -> new LinkedHashSet<>())
                        .add(lines.cite(effect.rule()));
            }
        }
        if (!again.isEmpty()) {
            List<String> interactions = new ArrayList<>();
            again.forEach((interaction, ids) -> interactions.add(
                    words.say("log.noted-again", "interaction", interaction, "rules", words.commas(List.copyOf(ids)))));
            lines.wrap(words.say("log.without-effect", "interactions", words.semicolons(interactions)), "    ");
        }
    }

    /** Mechanisms contradicted by evidence, and those without evidence. */
    void absences() {
        lines.section("absences.heading");
        Map<Denial, List<String>> denied = new LinkedHashMap<>();
        for (Assessment.AbsenceView absence : assessment.absent()) {
            if (absence.denied()) {
                denied.computeIfAbsent(
                                new Denial(words.semicolons(absence.reasons()), absence.facts()),
                                each -> new ArrayList<>())
                        .add(words.say("finding.named", "mechanism", absence.mechanism(), "title", absence.title()));
            }
        }
        denied.forEach((denial, mechanisms) -> {
            lines.say("log.absent", "mechanisms", words.semicolons(mechanisms), "reasons", denial.reasons());
            evidence.tell(denial.facts(), Map.of(), "    ");
        });
        AbsenceText.silent(assessment).forEach(lines::item);
    }

    /** Facts that count and belong to no finding, such as conditions. */
    void further() {
        List<String> further = new ArrayList<>(evidence.untold());
        further.removeAll(assessment.context());
        assessment.notDiagnostic().forEach(each -> further.remove(each.fact()));
        if (!further.isEmpty()) {
            lines.section("log.further");
            evidence.tell(further, Map.of(), "  ");
        }
    }

    /** Facts that a rule judged to diagnose nothing, by the reason. */
    void notDiagnostic() {
        if (assessment.notDiagnostic().isEmpty()) {
            return;
        }
        lines.section("log.not-diagnostic");
        Map<Assessment.NotDiagnosticView, List<String>> byReason = new LinkedHashMap<>();
        assessment
                .notDiagnostic()
                .forEach(each -> byReason.computeIfAbsent(
                                new Assessment.NotDiagnosticView("", each.interaction(), each.reason()),
                                reason -> new ArrayList<>())
                        .add(evidence.marked(each.fact())));
        byReason.forEach((why, facts) -> lines.say(
                "log.not-diagnostic.reason",
                "reason",
                why.reason(),
                "interaction",
                why.interaction(),
                "facts",
                words.commas(facts)));
    }

    /** Facts on which nothing rests, and those of the baselines, by their ids. */
    void context() {
        Map<String, List<String>> baselines = evidence.baselines();
        if (assessment.context().isEmpty() && baselines.isEmpty()) {
            return;
        }
        lines.section("log.context");
        if (!assessment.context().isEmpty()) {
            lines.say(
                    "log.context.facts",
                    "facts",
                    words.commas(
                            assessment.context().stream().map(evidence::marked).toList()));
        }
        baselines.forEach((period, facts) ->
                lines.say("log.context.baseline", "period", Wording.period(period), "facts", words.commas(facts)));
    }

    /** Why a mechanism is not at work, and the facts that show it. */
    private record Denial(String reasons, List<String> facts) {}

    /** Where the grounds of a finding were given, and the facts given there. */
    private record Stated(String number, List<String> facts) {}
}
