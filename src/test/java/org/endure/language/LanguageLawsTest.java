package org.endure.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.junit.jupiter.api.Test;

/** What holds for every file, every place and every fix. */
class LanguageLawsTest {

    private static final Project SHIPPED = SmallProject.empty();
    private static final List<String> FILES = SHIPPED.snapshot().paths();

    /** Every word of every shipped file, and the places right before and after it. */
    @Test
    void everyWordOfEveryShippedFileAnswers() {
        ProjectSnapshot snapshot = SHIPPED.snapshot();
        int words = 0;
        for (String file : FILES) {
            String text = String.join("\n", snapshot.text(file).lines());
            for (Occurrence each : snapshot.index().in(file)) {
                words++;
                assertThat(SmallProject.written(text, each.range()))
                        .as("%s", each)
                        .isEqualTo(each.symbol().name());
                assertThat(snapshot.word(ProjectSnapshot.position(each))
                                .orElseThrow()
                                .range()
                                .line())
                        .isEqualTo(each.range().line());
            }
        }
        assertThat(words).isGreaterThan(FILES.size() * 10);
    }

    @Property(tries = 400)
    void everyPlaceOfEveryShippedFileAnswers(
            @ForAll @IntRange(min = 0) int which, @ForAll @IntRange(min = 0) int where) {
        ProjectSnapshot snapshot = SHIPPED.snapshot();
        String file = FILES.get(which % FILES.size());
        SourceText text = snapshot.text(file);
        int line = where % (text.lines().size() + 2);
        String written = line >= 1 && line <= text.lines().size() ? text.lines().get(line - 1) : "";
        SourcePosition place = new SourcePosition(file, line, (where / 7) % (written.length() + 3));

        snapshot.hover(place)
                .ifPresent(each ->
                        assertThat(each.range().holds(line, place.column())).isTrue());
        snapshot.definitions(place)
                .forEach(each -> assertThat(snapshot.files().isFile(each.file()))
                        .as("%s", each)
                        .isTrue());
        snapshot.completions(place).forEach(each -> {
            assertThat(each.replaces().line()).isEqualTo(each.replaces().endLine());
            assertThat(each.insert()).isNotBlank();
        });
    }

    @Property(tries = 60)
    void applyingAFixRemovesTheFaultItBelongsTo(@ForAll int seed) {
        Random random = new Random(seed);
        String wrong = misspelt(SmallProject.PACT, random);
        Project project = SmallProject.open();
        project.edit(SmallProject.FACTS, wrong);

        for (Fix fix :
                project.snapshot().fixes(SmallProject.FACTS, new org.endure.diagnostic.TextRange(1, 1, 999, 1))) {
            String fixed = SmallProject.edited(wrong, List.of(fix.edit()));
            Project after = SmallProject.open();
            after.edit(SmallProject.FACTS, fixed);
            assertThat(faults(after.snapshot(), SmallProject.FACTS))
                    .as("%s%n%s", fix, fixed)
                    .doesNotContain(fix.fault().code() + fix.fault().message());
        }
    }

    /** The text with a letter of a word left out, doubled or changed. */
    private static String misspelt(String text, Random random) {
        int at;
        do {
            at = random.nextInt(text.length());
        } while (!Character.isLetter(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
        String letter = text.substring(at, at + 1);
        String instead = List.of("", letter + letter, "x").get(random.nextInt(3));
        return text.substring(0, at) + instead + text.substring(at + 1);
    }

    private static List<String> faults(ProjectSnapshot snapshot, String file) {
        return snapshot.diagnostics(file).stream()
                .map(each -> each.code() + each.message())
                .toList();
    }

    @Property(tries = 12)
    void aFixOfARuleRemovesItsFault(@ForAll int seed) {
        String file = "mine/ties.drl";
        String rule = String.join(
                        "\n",
                        SHIPPED.snapshot()
                                .text("rules/collapse/fading-ties.drl")
                                .lines()
                                .subList(6, 21))
                .replace("C3h-1", "X-1");
        String wrong = misspelt(rule, new Random(seed));
        Project project = SmallProject.empty();
        project.edit(file, wrong);
        for (Fix fix : project.snapshot().fixes(file, new org.endure.diagnostic.TextRange(1, 1, 999, 1))) {
            Project after = SmallProject.empty();
            String fixed = SmallProject.edited(wrong, List.of(fix.edit()));
            after.edit(file, fixed);
            assertThat(faults(after.snapshot(), file))
                    .as("%s%n%s", fix, fixed)
                    .doesNotContain(fix.fault().code() + fix.fault().message());
        }
    }

    /** Whatever is renamed: every use is renamed, nothing else is, and what the check says is the same but for the name. */
    @Test
    void renamingChangesAllAndOnlyTheUses() {
        Map<String, String> texts = new TreeMap<>(Map.of(
                SmallProject.FACTS, SmallProject.PACT,
                SmallProject.SCENARIO, SmallProject.OTHER,
                SmallProject.REFERENCES, SmallProject.LIBRARY));
        ProjectSnapshot before = SmallProject.open().snapshot();
        for (String name : List.of("P-1", "P-2", "smith-2017", "jones-2018")) {
            String instead = name.replace("-", "..renamed-");
            for (Occurrence from : everywhere(before, name)) {
                Renaming renaming =
                        before.rename(ProjectSnapshot.position(from), instead).orElseThrow();
                Project after = SmallProject.empty();
                int changed = 0;
                for (Map.Entry<String, String> each : texts.entrySet()) {
                    List<Edit> edits = renaming.edits().getOrDefault(each.getKey(), List.of());
                    changed += edits.size();
                    String text = SmallProject.edited(each.getValue(), edits);
                    after.edit(each.getKey(), text);
                    assertThat(text.replace(instead, name)).isEqualTo(each.getValue());
                    assertThat(text.replace(instead, "")).doesNotContain(name);
                }
                assertThat(changed).isEqualTo(everywhere(before, name).size());
                assertThat(said(after.snapshot(), texts, instead, name)).isEqualTo(said(before, texts, name, name));
            }
        }
    }

    private static List<Occurrence> everywhere(ProjectSnapshot snapshot, String name) {
        return snapshot.index()
                .all()
                .filter(each -> each.symbol().name().equals(name))
                .toList();
    }

    private static List<String> said(ProjectSnapshot snapshot, Map<String, String> texts, String name, String instead) {
        List<String> said = new ArrayList<>();
        snapshot.diagnostics(texts.keySet())
                .forEach((file, found) -> found.stream()
                        .map(Diagnostic::message)
                        .forEach(each -> said.add(file + ": " + each.replace(name, instead))));
        return said;
    }
}
