package org.endure.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.endure.files.FileTree;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleParser;
import org.endure.theory.TheoryReader;

/**
 * What every command works with.
 *
 * @param workingFolder the folder in which the command runs
 * @param files the files that a user can name
 * @param parser reads rule files
 * @param compiler makes a rule base ready to run
 * @param out for the answer, and nothing else
 * @param err for everything else
 */
record Session(Path workingFolder, FileTree files, RuleParser parser, EngineCompiler compiler, PrintStream out, PrintStream err) {

    /** The default theory with folders of rules laid on top. */
    RuleBase theory(List<String> overlays) {
        return new TheoryReader(files, parser).read(overlays);
    }

    /** That theory, ready to run. */
    InferenceEngine engine(RuleBase theory) {
        return compiler.compile(theory, Limits.DEFAULT);
    }
}
