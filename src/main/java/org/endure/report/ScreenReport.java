package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Untranslated;
import org.endure.fact.Direction;
import org.endure.fact.ForecastCondition;
import org.endure.fact.ForecastNote;
import org.endure.fact.Magnitude;
import org.endure.fact.Missing;
import org.endure.fact.Tendency;
import org.endure.theory.TheoryReader;
import org.endure.words.Words;

/** An assessment for the terminal, in its language: the verdict with its margin, threats, credibility, goals, and findings. */
public final class ScreenReport implements Paragraphs {

    private static final int REASONS = 3;
    private static final int FACTS = 6;

    private final Assessment assessment;
    private final Words words;
    private final VerdictText verdict;
    private final FindingWords findings;
    private final Citations citations;
    private final Set<String> told = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();

    private ScreenReport(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.verdict = new VerdictText(assessment);
        this.findings = new FindingWords(assessment);
        this.citations = new Citations(assessment.inference(), words);
    }

    /**
     * The report.
     *
     * @param logFile where the whole justification lies
     */
    public static String of(Assessment assessment, String logFile) {
        return new ScreenReport(assessment).report(logFile);
    }

    private String report(String logFile) {
        head();
        new ThreatText(assessment).tell(this, citations);
        new CredibilityText(assessment).tell(this, citations);
        new GoalText(assessment).tell(this, citations);
        changes();
        standing("holds.title", Direction.ENDURANCE);
        standing("strains.title", Direction.COLLAPSE);
        ContradictionText.tell(assessment, this, citations);
        forecast();
        AbsenceText.tell(assessment, this);
        foot(logFile);
        return text.toString();
    }

    private void head() {
        String theory = assessment.heading().theory();
        say(
                theory.isEmpty() || theory.equals(TheoryReader.DEFAULT) ? "screen.heading" : "screen.heading.theory",
                "alliance",
                assessment.heading().allianceName(),
                "period",
                Wording.period(assessment.heading().period()),
                "theory",
                theory);
        say("screen.verdict", "headline", Wording.headline(assessment));
        line(verdict.balance());
        verdict.qualities().forEach(this::line);
        verdict.firmness().forEach(this::line);
        new WorthText(assessment).all().forEach(this::line);
        verdict.members().forEach(this::line);
        unknowns();
    }

    private void unknowns() {
        if (!assessment.missing().isEmpty()) {
            say("missing", "missing", words.semicolons(MissingText.of(assessment)));
            told.addAll(Untranslated.concluding(assessment.inference(), Missing.class));
        }
        line(verdict.unknownsHeading());
        verdict.unknowns().forEach(each -> paragraph(0, each));
    }

    private void changes() {
        List<Assessment.FindingView> changes = findings.changes();
        List<String> endings = assessment.trend().direction() == Tendency.NOT_COMPARED
                ? List.of()
                : new MembersText(assessment).endings();
        if (changes.isEmpty() && endings.isEmpty()) {
            line("\n");
            say(
                    assessment.trend().direction() == Tendency.NOT_COMPARED
                            ? "screen.changes.not-compared"
                            : "screen.changes.none");
            return;
        }
        heading(words.say("changes.title"));
        endings.forEach(each -> paragraph(0, each));
        findings.alike(changes).forEach(this::finding);
    }

    /** What stands in a direction: the stronger findings with their reasons, the slight ones by name. */
    private void standing(String title, Direction direction) {
        List<Assessment.FindingView> standing = findings.standing(direction);
        String motive = direction == Direction.ENDURANCE ? verdict.motive() : "";
        if (standing.isEmpty() && motive.isEmpty()) {
            return;
        }
        heading(words.say(title));
        if (!motive.isEmpty()) {
            paragraph(0, motive);
        }
        standing.stream()
                .filter(view -> !isSlight(view))
                .map(view -> view.finding().mechanism())
                .distinct()
                .forEach(mechanism -> strongest(standing, mechanism));
        List<String> slight = standing.stream()
                .filter(ScreenReport::isSlight)
                .map(findings::title)
                .distinct()
                .toList();
        if (!slight.isEmpty()) {
            paragraph(0, words.say("screen.slight", "findings", words.semicolons(slight)));
        }
    }

    /** The strongest standing finding of a mechanism, with the other areas in which it is found. */
    private void strongest(List<Assessment.FindingView> standing, String mechanism) {
        List<Assessment.FindingView> same = standing.stream()
                .filter(view -> view.finding().mechanism().equals(mechanism) && !isSlight(view))
                .toList();
        finding(List.of(same.get(0)));
        if (same.size() > 1) {
            List<String> others = same.stream()
                    .skip(1)
                    .map(view -> words.say(
                            "screen.also",
                            "place",
                            findings.place(view.finding()),
                            "level",
                            Wording.magnitude(view, words)))
                    .distinct()
                    .toList();
            paragraph(1, words.say("screen.also-in", "places", words.semicolons(others)));
        }
    }

    private static boolean isSlight(Assessment.FindingView view) {
        return view.finding().high() == Magnitude.SLIGHT;
    }

    /** Findings that differ only in the member, with the reasons of the first. */
    private void finding(List<Assessment.FindingView> alike) {
        Assessment.FindingView view = alike.get(0);
        paragraph(
                0,
                words.say(
                        "finding.line",
                        "sign",
                        FindingWords.sign(view),
                        "title",
                        findings.title(alike),
                        "state",
                        findings.state(view)));
        List<String> sentences = new ArrayList<>();
        findings.content(view).stream().limit(REASONS).forEach(reason -> {
            sentences.add(words.sentence(words.capital(reason.because())));
            told.add(reason.rule());
        });
        if (alike.size() > 1) {
            sentences.add(words.say("finding.alike"));
        }
        FindingWords.acting(view).forEach(effect -> {
            sentences.add(words.say(
                    "finding.effect", "because", words.capital(effect.because()), "interaction", effect.interaction()));
            told.add(effect.rule());
        });
        if (!view.facts().isEmpty()) {
            List<String> facts = view.facts();
            String shown = citations.facts(facts.stream().limit(FACTS).toList());
            sentences.add(words.sentence(
                    facts.size() > FACTS
                            ? words.say("screen.facts.more", "facts", shown, "count", facts.size() - FACTS)
                            : shown));
        }
        if (!sentences.isEmpty()) {
            paragraph(1, words.paragraph(sentences.stream().distinct().toList()));
        }
    }

    private void forecast() {
        Assessment.ForecastView forecast = assessment.forecast();
        if (forecast == null && assessment.unsettling().isEmpty()) {
            return;
        }
        heading(words.say("forecast.heading"));
        if (forecast != null) {
            paragraph(0, new ForecastText(assessment, forecast).whole());
            told.addAll(Untranslated.concluding(assessment.inference(), ForecastCondition.class));
            told.addAll(Untranslated.concluding(assessment.inference(), ForecastNote.class));
        }
        unsettled();
    }

    private void unsettled() {
        if (!assessment.unsettling().isEmpty()) {
            paragraph(0, words.say("forecast.unsettled", "reasons", words.semicolons(assessment.unsettling())));
        }
    }

    private void foot(String logFile) {
        line("\n");
        if (!citations.brief().isEmpty()) {
            say("screen.sources", "sources", String.join("  ", citations.brief()));
        }
        say("screen.log", "file", logFile);
        say(
                "screen.cite",
                "version",
                Release.version(),
                "theory",
                assessment.heading().theory(),
                "theoryHash",
                Release.shortened(assessment.inference().ruleBase().hash()),
                "factsHash",
                Release.shortened(assessment.heading().factsHash()));
        line(Wording.untranslated(Untranslated.among(told, assessment.inference(), assessment.language()), words));
    }

    private void say(String key, Object... namesAndValues) {
        line(words.say(key, namesAndValues));
    }

    /** A line; an empty one only if it is asked for. */
    private void line(String line) {
        if (line.equals("\n")) {
            text.append('\n');
        } else if (!line.isEmpty()) {
            wrapped(line, "");
        }
    }

    @Override
    public void heading(String title) {
        text.append('\n');
        wrapped(title, "");
    }

    @Override
    public void paragraph(int depth, String paragraph) {
        wrapped(paragraph, "  ".repeat(depth + 1));
    }

    private void wrapped(String line, String indent) {
        text.append(
                Wrap.text(Escapes.visible(line), Wrap.SCREEN, indent, indent.isEmpty() ? "  " : indent + "  ", words));
    }
}
