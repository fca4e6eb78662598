package org.endure.language;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.theory.TheoryReader;

/** A project with one small fact set, a scenario and a bibliography, none of them saved. */
final class SmallProject {

    static final String FACTS = "facts/pact.yaml";
    static final String SCENARIO = "facts/other.yaml";
    static final String REFERENCES = "facts/refs.bib";

    static final String PACT = """
            alliance:
              id: pact
              name: Pact 𝔄
              members: [USA, JPN]
              leader: USA
            period: 2017/2018
            bibliography: [refs.bib]
            baseline: []
            sources:
              smith-2017: {leaning: LEFT}
            facts:
              - type: CredibilitySignal
                id: P-1
                sentence: "𝔄𝔅 A doubts B."
                date: 2017
                area: DEFENCE
                evidence: STATEMENT
                actor: USA
                sender: USA
                receiver: JPN
                kind: COMMITMENT
                polarity: DOUBT
                mode: WORD
                position: usa-doubt
                sources:
                  - {cite: smith-2017, at: "p. 1"}
              - {type: Context, id: P-2, sentence: "B answers.", date: 2018, area: TRADE, evidence: STATEMENT, sources: [jones-2018]}
            """;
    static final String OTHER = """
            overlay: other
            base: pact.yaml
            author: me
            reason: to try it
            remove:
              - id: P-2
            change:
              - id: P-1
                set: {area: TRADE, sources: [smith-2017]}
            """;
    static final String LIBRARY = """
            @article{smith-2017, author = {Smith, Ann}, title = {Doubt}, journal = {IO}, date = {2017}}
            @incollection{jones-2018, author = {Jones, Bo}, title = {Answer}, crossref = {smith-2017}, date = {2018}}
            """;

    private SmallProject() {}

    /** A project in an empty folder. */
    static Project empty() {
        return Project.open(Path.of("target", "no-such-project"), new DrlRuleParser(), TheoryReader.DEFAULT, List.of());
    }

    static Project open() {
        Project project = empty();
        project.edit(FACTS, PACT);
        project.edit(SCENARIO, OTHER);
        project.edit(REFERENCES, LIBRARY);
        return project;
    }

    /** The place of a word in a text, and so many characters on. */
    static SourcePosition at(String file, String text, String word, int more) {
        int found = text.indexOf(word);
        if (found < 0) {
            throw new IllegalArgumentException("The text has no " + word);
        }
        String before = text.substring(0, found);
        int start = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        return new SourcePosition(file, line, text.codePointCount(start, found) + 1 + more);
    }

    /** The text with these edits made. */
    static String edited(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text);
        SourceText lines = SourceText.of("any", text);
        edits.stream()
                .sorted(Comparator.comparingInt((Edit each) -> offset(lines, text, each.range(), true))
                        .reversed())
                .forEach(each -> result.replace(
                        offset(lines, text, each.range(), true),
                        offset(lines, text, each.range(), false),
                        each.replacement()));
        return result.toString();
    }

    private static int offset(SourceText lines, String text, TextRange range, boolean start) {
        int line = start ? range.line() : range.endLine();
        int column = start ? range.column() : range.endColumn();
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        String each = lines.lines().get(line - 1);
        return offset + each.offsetByCodePoints(0, column - 1);
    }

    /** What stands in a stretch of a text. */
    static String written(String text, TextRange range) {
        SourceText lines = SourceText.of("any", text);
        return text.substring(offset(lines, text, range, true), offset(lines, text, range, false));
    }
}
