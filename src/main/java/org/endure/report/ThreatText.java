package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.ThreatMatrix;
import org.endure.fact.Level;
import org.endure.fact.ThreatAspect;
import org.endure.words.Words;

/** The threat matrix in words: how grave each threat is for each member, what is known of it, and how it has changed. */
public final class ThreatText {

    private final ThreatMatrix matrix;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public ThreatText(Assessment assessment) {
        this.matrix = assessment.threats();
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** The matrix as a section, with facts as these citations give them. */
    void tell(Paragraphs page, Citations citations) {
        page.heading(words.say("threats.title"));
        if (matrix.threats().isEmpty()) {
            page.paragraph(0, words.say("threats.none"));
        }
        for (ThreatMatrix.Row row : matrix.threats()) {
            page.paragraph(0, threat(row));
            for (List<ThreatMatrix.Cell> alike :
                    Grouping.of(row.cells(), each -> List.of(rating(each), each.facts()))) {
                page.paragraph(1, cells(alike, citations));
            }
        }
    }

    /** What members say who say the same. */
    private String cells(List<ThreatMatrix.Cell> alike, Citations citations) {
        ThreatMatrix.Cell cell = alike.get(0);
        String members = members(alike.stream().map(ThreatMatrix.Cell::member).toList());
        String line = words.say("threats.cell", "member", members, "rating", words.semicolons(rating(cell)));
        return cell.facts().isEmpty()
                ? words.sentence(line)
                : words.say("threats.cell.facts", "cell", words.sentence(line), "facts", citations.facts(cell.facts()));
    }

    /** A threat with the level that the essential members share. */
    public String threat(ThreatMatrix.Row row) {
        String threat = sentences.value(row.threat());
        ThreatMatrix.Shared shared = row.shared();
        if (row.ally()) {
            return words.say("threats.ally", "threat", words.capital(threat));
        } else if (shared == null || shared.level().high() == Level.NONE) {
            return words.say("threats.not-shared", "threat", words.capital(threat));
        }
        ThreatMatrix.Before before = shared.before();
        return before == null
                ? words.say("threats.shared", "threat", words.capital(threat), "level", level(shared.level()))
                : words.say(
                        "threats.shared.before",
                        "threat",
                        words.capital(threat),
                        "level",
                        level(shared.level()),
                        "before",
                        level(before.level()),
                        "period",
                        Wording.period(before.period()));
    }

    /** Members, marked if they are essential, as the beginning of a line. */
    public String members(List<String> members) {
        return words.capital(words.all(members.stream().map(this::marked).toList()));
    }

    private String marked(String member) {
        boolean essential =
                matrix.members().stream().anyMatch(each -> each.member().equals(member) && each.essential());
        String name = sentences.value(member);
        return essential ? words.say("members.essential", "member", name) : name;
    }

    /** A level, or the interval in which it lies. */
    public String level(ThreatMatrix.LevelRange range) {
        return sentences.range(List.of(words.constant(range.low()), words.constant(range.high())));
    }

    /** What is known of a rating: level, statement, components, confidence, change since the baseline, gap. */
    public List<String> rating(ThreatMatrix.Cell cell) {
        List<String> parts = new ArrayList<>();
        parts.add(cell.rated() ? level(cell.level()) : words.say("threats.unrated"));
        parts.addAll(known(cell));
        if (cell.confidence() != null) {
            parts.add(words.say("threats.confidence", "confidence", words.constant(cell.confidence())));
        }
        String movement = movement(cell);
        if (!movement.isEmpty()) {
            parts.add(movement);
        }
        if (cell.gap()) {
            parts.add(words.say("threats.gap"));
        }
        return parts;
    }

    /** What the member says, and the components that are known. */
    public List<String> known(ThreatMatrix.Cell cell) {
        List<String> parts = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (ThreatMatrix.Component each : cell.components()) {
            String value = sentences.range(List.of(words.constant(each.lowest()), words.constant(each.highest())));
            if (each.aspect() == ThreatAspect.STATED) {
                value = sentences.range(List.of(stated(each.lowest()), stated(each.highest())));
                parts.add(words.say("threats.stated", "statement", value));
            } else {
                components.add(words.say("threats.component", "aspect", words.constant(each.aspect()), "value", value));
            }
        }
        if (!components.isEmpty()) {
            parts.add(words.commas(components));
        }
        return parts;
    }

    private String stated(Enum<?> statement) {
        return words.say("stated." + statement.name());
    }

    /** How a rating compares with the baseline; nothing if no baseline rates the threat. */
    public String movement(ThreatMatrix.Cell cell) {
        ThreatMatrix.Before before = cell.before();
        return before == null
                ? ""
                : words.say(
                        "threats.movement." + cell.movement(),
                        "before",
                        level(before.level()),
                        "period",
                        Wording.period(before.period()));
    }
}
