package org.endure.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.coding.Coding;
import org.endure.coding.RowAssessment;
import org.endure.coding.RowAssessor;
import org.endure.table.Table;
import org.endure.validation.scores.Followed;
import org.endure.validation.scores.ScoredCase;
import org.jspecify.annotations.Nullable;

/** The cases of one theory as the rows of a table come. */
final class ReadCases {

    private final RowAssessor assessor;
    private final Coding coding;
    private final OutcomeReader outcomes;
    private final List<ScoredCase> cases = new ArrayList<>();
    private final List<ScoredCase> functional = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();

    ReadCases(RowAssessor assessor, OutcomeReader outcomes) {
        this.assessor = assessor;
        this.coding = assessor.coding();
        this.outcomes = outcomes;
    }

    /** Reads a row, unless nothing is known of what became of it. */
    void read(Table.Row row, @Nullable Integer year) {
        OutcomeReader.Known formal = outcomes.of(row);
        OutcomeReader.After after = year == null ? null : outcomes.after(row, year);
        if (formal == OutcomeReader.Known.NOT && after == null) {
            return;
        }
        RowAssessment said = assessor.assess(row);
        String cluster = cluster(coding, said.key());
        if (formal != OutcomeReader.Known.NOT) {
            cases.add(new ScoredCase(said, cluster, year, formal == OutcomeReader.Known.COLLAPSED));
            OutcomeReader.Known worked = outcomes.functional(row);
            if (worked != OutcomeReader.Known.NOT) {
                functional.add(new ScoredCase(said, cluster, year, worked == OutcomeReader.Known.COLLAPSED));
            }
        }
        Integer risk = said.risk();
        if (after != null && risk != null) {
            followed.add(new Followed(risk, cluster, after.years(), after.kind()));
        }
    }

    RowAssessor assessor() {
        return assessor;
    }

    List<ScoredCase> cases(Families families) {
        return families.scored(cases);
    }

    Aftermath aftermath(Families families) {
        Coding.Ends ends = coding.outcome().ends();
        return new Aftermath(
                families.scored(functional),
                families.followed(followed),
                ends == null ? List.of() : List.copyOf(ends.kinds().keySet()));
    }

    /** The cluster of a row: its columns of the key, whichever comes first. */
    static String cluster(Coding coding, List<String> key) {
        return Arrays.stream(coding.cluster().toArray(String[]::new))
                .map(column -> key.get(coding.key().indexOf(column)))
                .sorted()
                .collect(Collectors.joining("/"));
    }
}
