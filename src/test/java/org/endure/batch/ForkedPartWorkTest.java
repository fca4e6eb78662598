package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.endure.declaration.DeclaredVisits;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.RuleBase;
import org.endure.table.Table;
import org.endure.theory.TheoryReader;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Batch work runs in another Java, which has never seen the theory. Rows never become facts of declared types, so that the theory which
 * came with the work is applied there to a fact set as well.
 */
class ForkedPartWorkTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void workWithATheoryThatDeclaresTypesRunsInAnotherJava()
            throws IOException, InterruptedException, ClassNotFoundException {
        DeclaredVisits.write(folder, "ships", "Integer", "ships : 4", "{ships} came");
        RuleBase theory = new TheoryReader(FileTree.of(folder), new DrlRuleParser())
                .theory(TheoryReader.DEFAULT, List.of("mine"))
                .ruleBase();
        assertThat(theory.vocabulary().declared()).containsKey("NavalVisit");
        PartWork work = new PartWork(Tables.coding(), theory, new Table.Header("t", Tables.columns()));
        List<Table.Row> rows = rows();
        String concluded = PartWorkProcess.concluded(theory, folder);
        assertThat(concluded).contains("4 came");
        Files.delete(folder.resolve(
                "mine/visits.drl")); // so that the other Java knows the type from the theory that is sent alone
        Path sent = folder.resolve("work");
        Path back = folder.resolve("assessments");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(sent))) {
            out.writeObject(work);
            out.writeObject(new ArrayList<>(rows));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PartWorkProcess.class.getName(),
                        sent.toString(),
                        back.toString(),
                        folder.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(back))) {
            assertThat(in.readObject()).isEqualTo(work.apply(rows));
            assertThat(in.readObject()).isEqualTo(theory.vocabulary());
            assertThat(in.readObject()).isEqualTo(concluded);
        }
    }

    private static List<Table.Row> rows() {
        SplittableRandom random = new SplittableRandom(7);
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String row = Tables.random("a" + i, 1900 + i, random);
            rows.add(new Table.Row(i, i + 1L, Arrays.asList(row.split(",", -1))));
        }
        return rows;
    }
}
