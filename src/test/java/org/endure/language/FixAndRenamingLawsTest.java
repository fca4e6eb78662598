package org.endure.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.TextRange;
import org.junit.jupiter.api.Test;

/** What holds for every fix that is offered, and for every name that is changed and changed back, in what is shipped. */
class FixAndRenamingLawsTest {

    private static final TextRange ALL = new TextRange(1, 1, 99_999, 1);
    private static final List<String> BROKEN = List.of(
            "facts/us-japan/2017-2018-trump-abe.yaml",
            "facts/russia-armenia/2021-2024-frozen.yaml",
            "rules/collapse/doubts-about-commitment.drl",
            "rules/endurance/institutions.drl",
            "rules/parameters.yaml");
    private static final ProjectSnapshot SHIPPED = SmallProject.empty().snapshot();

    /** A fix takes its fault away, and what it takes away it does not put elsewhere. */
    @Property(tries = 10)
    void aFixRemovesItsFaultAndAddsNoError(@ForAll int seed) {
        Random random = new Random(seed);
        String file = BROKEN.get(random.nextInt(BROKEN.size()));
        String wrong = misspelt(SHIPPED.files().read(file), random);
        Project project = SmallProject.empty();
        project.edit(file, wrong);
        List<String> before = errors(project.snapshot(), file);
        for (Fix fix : project.snapshot().fixes(file, ALL).stream().limit(3).toList()) {
            String fixed = SmallProject.edited(wrong, List.of(fix.edit()));
            project.edit(file, fixed);
            List<String> after = errors(project.snapshot(), file);
            assertThat(after).as("%s%n%s", file, fix).doesNotContain(told(fix.fault()));
            assertThat(before).as("%s%n%s", file, fix).containsAll(after);
        }
    }

    /** A name, another one, and the first again: the same bytes. */
    @Test
    void aNameThatIsChangedBackLeavesEveryFileAsItWas() {
        Map<String, String> texts = new TreeMap<>();
        for (String each : SHIPPED.paths()) {
            if (each.startsWith("facts/us-japan/") || each.startsWith("rules/collapse/")) {
                texts.put(each, SHIPPED.files().read(each));
            }
        }
        Project project = SmallProject.empty();
        texts.forEach(project::edit);
        List<Occurrence> defined = project.snapshot()
                .index()
                .all()
                .filter(each -> each.definition() && texts.containsKey(each.file()))
                .filter(each -> project.snapshot()
                        .renamable(ProjectSnapshot.position(each))
                        .isPresent())
                .toList();
        assertThat(defined).hasSizeGreaterThan(100);
        Random random = new Random(25);
        int renamed = 0;
        for (int i = 0; i < 12; i++) {
            Occurrence word = defined.get(random.nextInt(defined.size()));
            String name = word.symbol().name();
            Map<String, String> there = after(texts, project.snapshot(), word, "Renamed-" + i);
            if (there.isEmpty()) {
                continue; // used in a file that comes with the program
            }
            there.forEach(project::edit);
            Occurrence now = project.snapshot()
                    .index()
                    .all()
                    .filter(each -> each.definition() && each.symbol().name().equals("Renamed-" + renamedIn(there)))
                    .findFirst()
                    .orElseThrow();
            Map<String, String> back = after(there, project.snapshot(), now, name);
            assertThat(back).as(name).isEqualTo(texts);
            texts.forEach(project::edit);
            renamed++;
        }
        assertThat(renamed).isGreaterThan(3);
    }

    private static String renamedIn(Map<String, String> texts) {
        return String.join("\n", texts.values()).replaceFirst("(?s).*?Renamed-(\\d+).*", "$1");
    }

    /** The texts with a name changed; none if it is refused. */
    private static Map<String, String> after(
            Map<String, String> texts, ProjectSnapshot snapshot, Occurrence word, String name) {
        Map<String, List<Edit>> edits;
        try {
            edits = snapshot.rename(ProjectSnapshot.position(word), name)
                    .orElseThrow()
                    .edits();
        } catch (org.endure.diagnostic.InvalidInputException refused) {
            assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("bundled-file");
            return Map.of();
        }
        Map<String, String> changed = new TreeMap<>(texts);
        edits.forEach((file, each) -> changed.compute(file, (path, text) -> SmallProject.edited(text, each)));
        return changed;
    }

    /** The text with a letter of a word of a value left out, doubled or changed. */
    private static String misspelt(String text, Random random) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) || Character.isLowerCase(text.charAt(i))) {
                letters.add(i);
            }
        }
        int at = letters.get(random.nextInt(letters.size()));
        String letter = text.substring(at, at + 1);
        return text.substring(0, at)
                + List.of("", letter + letter, "x").get(random.nextInt(3))
                + text.substring(at + 1);
    }

    private static List<String> errors(ProjectSnapshot snapshot, String file) {
        return snapshot.diagnostics(file).stream()
                .filter(Diagnostic::isError)
                .map(FixAndRenamingLawsTest::told)
                .toList();
    }

    private static String told(Diagnostic each) {
        return each.code() + " " + each.message();
    }
}
