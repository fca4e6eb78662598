package org.endure.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.endure.CommandRun;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.report.WatchReport;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each save is answered as a fresh start would answer it, whatever an editor does to the files. */
class WatchTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String CARRIED = "rules/verdict/verdict.drl";

    @TempDir
    private Path folder = Path.of("");

    private Watch watch = new Watch(Path.of(""), new DrlRuleParser(), "walt", List.of(), FACTS);

    @BeforeEach
    void aFolderToWorkIn() {
        assertThat(CommandRun.run(folder, "init", ".").exitCode()).isZero();
        watch = new Watch(folder, new DrlRuleParser(), "walt", List.of(), FACTS);
    }

    @Test
    void aSaveTellsWhatItChangesAndAnUndoneSaveTellsItBack() throws IOException {
        Update first = watch.first();
        assertThat(first.after()).isNotNull();
        assertThat(look()).isEmpty();
        String before = Files.readString(folder.resolve(CARRIED));
        save(CARRIED, before.replaceFirst("Outcome.ENDURANCE", "Outcome.COLLAPSE"));
        Update changed = look().orElseThrow();
        assertThat(changed.changed()).containsExactly(CARRIED);
        assertThat(changed.after().outcome()).isEqualTo(Outcome.COLLAPSE);
        assertThat(WatchReport.text(changed)).contains("Saved: " + CARRIED).contains("verdict: ENDURANCE -> COLLAPSE");
        save(CARRIED, before);
        Update back = look().orElseThrow();
        assertThat(back.after().outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(WatchReport.text(back)).contains("verdict: COLLAPSE -> ENDURANCE");
    }

    @Test
    void aBrokenFileIsToldAndTheNextGoodSaveComparesWithTheLastAnswer() throws IOException {
        watch.first();
        String before = Files.readString(folder.resolve(CARRIED));
        save(CARRIED, before.replace("Margin(", "Margn("));
        Update broken = look().orElseThrow();
        assertThat(broken.after()).isNull();
        assertThat(WatchReport.text(broken))
                .contains("There is no fact type Margn.")
                .contains("Did you mean Margin?")
                .contains("No answer until this is fixed.");
        save(FACTS, "alliance: [");
        assertThat(look().orElseThrow().diagnostics()).isNotEmpty();
        save(CARRIED, before);
        Files.copy(Path.of(FACTS), folder.resolve(FACTS), StandardCopyOption.REPLACE_EXISTING);
        Update fixed = look().orElseThrow();
        assertThat(fixed.before()).isNotNull();
        assertThat(WatchReport.text(fixed)).contains("Nothing changes.");
    }

    @Test
    void atomicSavesRenamesAndDeletionsAreSeen() throws IOException {
        watch.first();
        Path target = folder.resolve(CARRIED);
        String before = Files.readString(target);
        Path temporary = target.resolveSibling("verdict.drl~tmp");
        Files.writeString(temporary, before.replaceFirst("Outcome.ENDURANCE", "Outcome.COLLAPSE"));
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertThat(look().orElseThrow().after().outcome()).isEqualTo(Outcome.COLLAPSE);
        Files.move(target, target.resolveSibling("renamed.drl"));
        Update renamed = look().orElseThrow();
        assertThat(renamed.changed()).containsExactly("rules/verdict/renamed.drl", CARRIED);
        assertThat(WatchReport.text(renamed)).contains("Nothing changes.");
        Files.delete(target.resolveSibling("renamed.drl"));
        assertThat(look().orElseThrow().after().outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void afterAnyEditsTheAnswerIsThatOfAFreshStart() throws IOException {
        watch.first();
        SplittableRandom random = new SplittableRandom(2);
        List<String> files = FileTree.of(folder).walk("rules/verdict", ".drl");
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            texts.add(Files.readString(folder.resolve(file)));
        }
        for (int edit = 0; edit < 15; edit++) {
            int which = random.nextInt(files.size());
            String text = texts.get(which);
            save(
                    files.get(which),
                    switch (random.nextInt(4)) {
                        case 0 -> text;
                        case 1 -> text.replaceFirst("ENDURANCE", "COLLAPSE");
                        case 2 -> text.replaceFirst("(?s)rule \".*?\nend\n", "");
                        default -> text.replaceFirst("when", "whne");
                    });
            Optional<Update> update = look();
            if (update.isPresent()) {
                assertThat(answer(update.get())).isEqualTo(fresh());
            }
        }
    }

    @Test
    void aThousandSavesLeaveNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("small"));
        save(
                "small/theory.yaml",
                "name: small\nsentence: Small.\nmechanisms:\n"
                        + "  - {code: C1.a, direction: COLLAPSE, title: Falls}\n");
        save(
                "alone.yaml",
                "alliance: {id: a, name: A, members: [USA, JPN]}\n" + "period: 1990\nbaseline: []\nfacts: []\n");
        watch = new Watch(folder, new DrlRuleParser(), "walt", List.of("small"), "alone.yaml");
        save("small/a.drl", endless(0));
        assertThat(watch.first().diagnostics()).isEmpty();
        long early = 0;
        for (int edit = 1; edit <= 1000; edit++) {
            save("small/a.drl", edit % 7 == 0 ? endless(edit).replace("when", "wehn") : endless(edit));
            assertThat(look()).isPresent();
            early = edit == 200 ? heapInUse() : early;
        }
        assertThat(heapInUse() - early).as("bytes kept by 800 further saves").isLessThan(4_000_000);
    }

    /** A rule whose text grows longer and shorter, so that no two saves look alike. */
    private static String endless(int edit) {
        return """
                // %s
                package org.endure.rules
                import org.endure.fact.*;
                rule "Save %d"
                  @id("S-%d") @mechanism("method") @source("test") @basis("operationalisation") @because("test")
                when
                  Member( $s : state )
                then
                  insertLogical( new Missing( $s ) );
                end
                """.formatted("x".repeat(edit % 50 + 1), edit, edit);
    }

    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String answer(Update update) {
        return update.after() == null
                ? "faults at "
                        + update.diagnostics().stream().map(each -> each.at()).toList()
                : update.after().outcome() + " " + update.after().trend() + " "
                        + update.after().inference().derived();
    }

    private String fresh() {
        FileTree files = FileTree.of(folder);
        try {
            var rules = new TheoryReader(files, new DrlRuleParser())
                    .theory(TheoryReader.DEFAULT, List.of())
                    .ruleBase();
            var assessment = Consultation.direct(rules).assess(new CaseReader(files).read(FACTS));
            return assessment.outcome() + " " + assessment.trend() + " "
                    + assessment.inference().derived();
        } catch (InvalidInputException e) {
            return "faults at "
                    + e.diagnostics().stream().map(each -> each.at()).toList();
        }
    }

    /** What the watch tells once the files are still. */
    private Optional<Update> look() {
        Optional<Update> found = watch.look();
        return found.isPresent() ? found : watch.look();
    }

    private void save(String path, String text) throws IOException {
        Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
