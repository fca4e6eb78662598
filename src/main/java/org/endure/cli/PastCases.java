package org.endure.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.validation.History;
import org.jspecify.annotations.Nullable;

/** Past cases as a user names them: a casebook, a list of coded cases, or a table with its coding. */
interface PastCases {

    /**
     * Every case of known outcome, with what each theory says of it.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the cases cannot be used
     */
    List<History> histories(List<RuleBase> theories);

    /** What a theory infers of the cases with these ids, with every reason, by id. */
    Map<String, Inference> inferences(RuleBase theory, Set<String> ids);

    /** The rules that code the cases; none if an analyst coded them. */
    List<Rule> codingRules();

    /**
     * The commands that show in full why the verdict on a case was given and why not another.
     *
     * @param options the options that choose the theory; empty for the default
     * @param other the verdict that was not given
     */
    List<String> commands(History history, String id, String other, String options);

    /** The file that says what became of the cases; null if it is in no folder of the user's. */
    @Nullable
    Path outcomes();
}
