package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.fact.Answer;
import org.endure.fact.Direction;
import org.endure.fact.Scale;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** The answer in a paragraph that can be quoted. */
public final class AbstractText {

    private final Assessment assessment;
    private final Words words;
    private final VerdictText verdict;
    private final FindingWords findings;

    private AbstractText(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.verdict = new VerdictText(assessment);
        this.findings = new FindingWords(assessment);
    }

    /** The paragraph. */
    public static String of(Assessment assessment) {
        return new AbstractText(assessment).text();
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "abstract." + assessment.outcome(),
                "alliance",
                assessment.heading().allianceName(),
                "period",
                Wording.period(assessment.heading().period()),
                "theory",
                assessment.heading().theory()));
        parts.addAll(verdict.qualities());
        Balance balance = assessment.balance();
        if (balance != null) {
            parts.add(motive(balance));
            parts.add(holds(balance));
            parts.add(strain(balance));
            if (balance.end() == null) {
                parts.add(margin(balance));
            }
        }
        parts.addAll(verdict.firmness());
        trend(parts);
        parts.addAll(verdict.members());
        return words.paragraph(parts);
    }

    private String motive(Balance balance) {
        List<String> threats = verdict.sharedThreats();
        String level = verdict.word(Scale.MOTIVE, balance.motive());
        return threats.isEmpty()
                ? words.say("abstract.motive.none", "level", level)
                : words.say("abstract.motive", "threats", words.all(threats), "level", level);
    }

    private String holds(Balance balance) {
        List<String> surely = new ArrayList<>();
        List<String> perhaps = new ArrayList<>();
        balance.pillars()
                .forEach(each ->
                        (each.certain() ? surely : perhaps).add(findings.family(each.family(), Direction.ENDURANCE)));
        if (surely.isEmpty()) {
            return perhaps.isEmpty()
                    ? words.say("abstract.holds.none")
                    : words.say("abstract.holds.open", "holds", words.series(perhaps, "list.or"));
        }
        String held = words.say("abstract.holds", "holds", words.all(surely));
        return perhaps.isEmpty()
                ? held
                : words.paragraph(List.of(held, words.say("abstract.holds.perhaps", "holds", words.all(perhaps))));
    }

    private String strain(Balance balance) {
        List<String> surely = new ArrayList<>();
        List<String> perhaps = new ArrayList<>();
        balance.strains().stream()
                .filter(each -> each.family().indexOf(' ') < 0)
                .forEach(each -> (each.parts().low() > 0 ? surely : perhaps)
                        .add(findings.family(each.family(), Direction.COLLAPSE)));
        String level = verdict.word(Scale.STRAIN, balance.strain());
        if (surely.isEmpty()) {
            return perhaps.isEmpty()
                    ? words.say("abstract.strain.none")
                    : words.say("abstract.strain.open", "strains", words.series(perhaps, "list.or"), "level", level);
        }
        String strained = words.say("abstract.strain", "strains", words.all(surely), "level", level);
        return perhaps.isEmpty()
                ? strained
                : words.paragraph(
                        List.of(strained, words.say("abstract.strain.perhaps", "strains", words.all(perhaps))));
    }

    private String margin(Balance balance) {
        Bounds margin = balance.margin();
        if (margin.isExact() && margin.low() < 0) {
            return words.say("abstract.margin.short", "margin", Integer.toString(-margin.low()));
        }
        if (margin.isExact() && margin.low() == 0) {
            return words.say("abstract.margin.zero");
        }
        return words.say(
                margin.isExact() ? "abstract.margin" : "abstract.margin.open", "margin", verdict.numbers(margin));
    }

    private void trend(List<String> parts) {
        Tendency direction = assessment.trend().direction();
        if (direction == Tendency.NOT_COMPARED) {
            return;
        }
        List<String> away = changes(Direction.COLLAPSE);
        List<String> toward = changes(Direction.ENDURANCE);
        parts.add(words.say(
                "abstract.trend", "baselines", Wording.baselines(assessment), "trend", Wording.trend(assessment)));
        if (!away.isEmpty()) {
            parts.add(words.say("abstract.away", "findings", words.all(away)));
        }
        if (!toward.isEmpty()) {
            parts.add(words.say("abstract.toward", "findings", words.all(toward)));
        }
    }

    private List<String> changes(Direction direction) {
        return findings.changes().stream()
                .filter(view -> view.direction() == direction)
                .filter(view -> view.finding().counts() == Answer.YES)
                .map(view ->
                        words.say("finding.quoted", "mechanism", view.finding().mechanism(), "title", view.title()))
                .distinct()
                .toList();
    }
}
