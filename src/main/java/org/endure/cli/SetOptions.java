package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.OutputFiles;
import org.endure.report.validation.TablesForR;
import org.endure.rule.RuleBase;
import org.endure.validation.History;
import org.endure.validation.sets.CalibratedTable;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How cases are laid out for set-theoretic methods, and where the tables go. */
final class SetOptions {

    @Option(
            names = "--truth-table",
            paramLabel = "FILE",
            description = "Also write the truth table, with the columns of R's package QCA.")
    private @Nullable String truthTable;

    @Option(
            names = "--calibrated",
            paramLabel = "FILE",
            description = {
                "Also write the cases with their memberships in the conditions of the truth table, as R's QCA reads them:",
                "truthTable(read.csv(FILE, row.names = 1), outcome = \"COLLAPSE\")."
            })
    private @Nullable String calibrated;

    @Option(
            names = "--fit",
            paramLabel = "FILE",
            description =
                    "Also write consistency, coverage, PRI and relevance of necessity of every mechanism, combination and rule, with the column names of R's package SetMethods.")
    private @Nullable String fit;

    @Option(
            names = "--conditions",
            split = ",",
            paramLabel = "CODE",
            description =
                    "Conditions of the truth table: codes of families and mechanisms, such as C1,C2.b,E4; families or mechanisms for all that occur. Default: families.")
    private List<String> conditions = new ArrayList<>(List.of(CalibratedTable.FAMILIES));

    @Option(
            names = "--incl-cut",
            split = ",",
            paramLabel = "CUT",
            description =
                    "Consistency from which a row of the truth table leads to collapse, and below which to endurance; between them it is contradictory. Default: 0.8,0.5.")
    private List<Double> inclusion =
            new ArrayList<>(List.of(TruthTable.Cuts.DEFAULT.inclusion(), TruthTable.Cuts.DEFAULT.exclusion()));

    @Option(
            names = "--n-cut",
            paramLabel = "N",
            description = "Cases below which a row of the truth table says nothing. Default: 1.")
    private int fewest = TruthTable.Cuts.DEFAULT.cases();

    /**
     * The truth table of cases as asked for.
     *
     * @throws InvalidInputException if a cut-off is out of range
     */
    TruthTable truthTable(CalibratedTable table) {
        return TruthTable.of(table, cuts());
    }

    /**
     * The cases with their memberships in the conditions asked for.
     *
     * @throws InvalidInputException if a condition is none of the theory's
     */
    CalibratedTable calibrated(RuleBase theory, History history) {
        return CalibratedTable.of(
                theory, history.cases(), conditions.stream().map(String::strip).toList());
    }

    /**
     * Writes the tables that were asked for.
     *
     * @throws InvalidInputException if one cannot be written; then none is
     */
    void write(
            OutputFiles files,
            Path folder,
            RuleBase theory,
            CalibratedTable cases,
            TruthTable table,
            SetAnalysis sets) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (calibrated != null) {
            texts.put(calibrated, TablesForR.calibrated(cases));
        }
        if (truthTable != null) {
            texts.put(truthTable, TablesForR.truthTable(table));
        }
        if (fit != null) {
            texts.put(fit, TablesForR.fit(theory, sets));
        }
        files.write(folder, texts);
    }

    private TruthTable.Cuts cuts() {
        List<Diagnostic> faults = new ArrayList<>();
        if (inclusion.size() > 2) {
            faults.add(fault("--incl-cut", inclusion, "It takes one cut-off, or two.", "Write it as 0.8 or 0.8,0.5."));
        }
        double high = inclusion.get(0);
        double low = inclusion.size() < 2 ? high : inclusion.get(1);
        if (!(0 <= low && low <= high && high <= 1)) {
            faults.add(fault(
                    "--incl-cut",
                    inclusion,
                    "A consistency lies between 0 and 1, and the second cut-off is not above the first.",
                    "Write it as 0.8 or 0.8,0.5."));
        }
        if (fewest < 1) {
            faults.add(fault(
                    "--n-cut", fewest, "A row without a case is not in the table.", "It is a whole number from 1."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new TruthTable.Cuts(high, low, fewest);
    }

    private static Diagnostic fault(String option, Object value, String why, String fix) {
        return Diagnostic.error(
                "wrong-option", SourcePosition.file(option), "%s is %s. %s".formatted(option, value, why), fix);
    }
}
