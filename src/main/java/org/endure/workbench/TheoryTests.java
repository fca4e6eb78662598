package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.endure.consultation.TheoryTrial;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.theory.Theory;
import org.endure.theory.TheoryTest;
import org.endure.theory.TheoryTestReader;
import org.jspecify.annotations.Nullable;

/** Runs the tests of the theory as {@code endure test} does, until somebody edits again. */
final class TheoryTests {

    private static final String FOLDER = "rules/tests";
    private static final int MOST_SHOWN = 20;

    private TheoryTests() {}

    /**
     * How many pass, and which fail.
     *
     * @param number the question whose theory is tested
     * @param isNewest whether no newer question was asked; if one was, nothing is told
     */
    static Map<String, @Nullable Object> run(int number, Theory theory, FileTree files, BooleanSupplier isNewest) {
        List<TheoryTest> tests;
        try {
            tests = files.isFolder(FOLDER)
                    ? new TheoryTestReader(files, theory.ruleBase()).read(List.of(FOLDER))
                    : List.of();
        } catch (InvalidInputException e) {
            return Json.of(); // the file of tests shows what is wrong with it
        }
        TheoryTrial trial = new TheoryTrial(theory.ruleBase(), files);
        List<Map<String, @Nullable Object>> failing = new ArrayList<>();
        int failed = 0;
        for (TheoryTest each : tests) {
            if (!isNewest.getAsBoolean()) {
                return Json.of();
            }
            TheoryTrial.Result result = trial.run(each);
            if (!result.passed() && failed++ < MOST_SHOWN) {
                failing.add(Json.of(
                        "name",
                        each.name(),
                        "file",
                        each.at().file(),
                        "line",
                        each.at().line(),
                        "message",
                        String.join(" ", result.faults())));
            }
        }
        return Json.of("number", number, "all", tests.size(), "failed", failed, "failing", failing);
    }
}
