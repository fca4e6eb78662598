package org.endure.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.theory.TheoryReader;

/** The rules of the core, and the same with mechanisms copied under other names, to see how cost grows with rules. */
public final class CoreRules {

    static final String FOLDER = "src/bench/core";

    /** Rules that name a mechanism: those that find one, the interactions, the pillars. The others hold for all mechanisms. */
    private static final Pattern NAMES_A_MECHANISM = Pattern.compile("CORE-([1-9]|1[0-7]|2[345]|3[678])(?![0-9])");

    private static final Pattern CODE = Pattern.compile("(?<![\\w-])([CE][1-6]x?(?:\\.[a-z])?)(?![\\w.|*-])");
    private static final Pattern DRL_CODE = Pattern.compile("\"([CE][1-6]x?(?:\\.[a-z])?)\"");
    private static final Pattern DRL_RULE = Pattern.compile("(?ms)^rule .*?^end$");
    private static final Pattern CLIPS_RULE = Pattern.compile("(?ms)^\\(defrule .*?(?=^\\()");

    private CoreRules() {}

    /** The core. */
    public static RuleBase core() {
        return new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser())
                .theory(TheoryReader.DEFAULT, List.of(FOLDER))
                .ruleBase();
    }

    /** The core with its mechanisms so many times, each time under other names. */
    public static RuleBase core(int times) {
        RuleBase core = core();
        List<RuleFile> files = new ArrayList<>(core.files());
        for (int copy = 2; copy <= times; copy++) {
            for (RuleFile file : core.files()) {
                String text = copied(file.text(), DRL_RULE, copy);
                files.add(new RuleFile(
                        file.path().replace(".drl", copy + ".drl"),
                        "package org.endure.rules\n\nimport org.endure.fact.*;\n\n" + text));
            }
        }
        List<Diagnostic> faults = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        files.forEach(file -> rules.addAll(new DrlRuleParser().parse(file, Vocabulary.BUILT_IN, faults)));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        return new RuleBase("core" + times, files, rules, core.parameters(), core.mechanisms(), "core" + times);
    }

    /** A CLIPS program with its mechanisms so many times. */
    public static String clips(String program, int times) {
        StringBuilder all = new StringBuilder(program);
        for (int copy = 2; copy <= times; copy++) {
            all.append(copied(program, CLIPS_RULE, copy));
        }
        return all.toString();
    }

    private static String copied(String text, Pattern rules, int copy) {
        boolean drl = rules == DRL_RULE;
        StringBuilder copies = new StringBuilder();
        for (Matcher rule = rules.matcher(text); rule.find(); ) {
            Matcher id = NAMES_A_MECHANISM.matcher(rule.group());
            if (id.find()) {
                String renamed = rule.group().replace(id.group(), id.group() + "#" + copy);
                String coded =
                        (drl ? DRL_CODE : CODE).matcher(renamed).replaceAll(drl ? "\"$1#" + copy + "\"" : "$1#" + copy);
                copies.append(coded.replaceFirst("^rule \"(.*)\"", "rule \"$1, in copy " + copy + "\""))
                        .append('\n');
            }
        }
        return copies.toString();
    }
}
