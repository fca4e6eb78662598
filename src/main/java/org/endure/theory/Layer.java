package org.endure.theory;

import java.util.List;
import java.util.Map;
import org.endure.fact.Parameter;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;

/**
 * One folder of rules as it was read.
 *
 * @param source the folder, and what is taken of it
 * @param files the rule files that are taken
 * @param rules their rules, withdrawals among them
 * @param leftOut rules of files that are not taken
 * @param parameters cut-offs, by name
 * @param parameterFile the file of the cut-offs, with its text; empty texts if there is none
 */
record Layer(
        LayerSource source,
        List<RuleFile> files,
        List<Rule> rules,
        List<Rule> leftOut,
        Map<String, Parameter> parameters,
        RuleFile parameterFile) {

    String name() {
        return source.name();
    }
}
