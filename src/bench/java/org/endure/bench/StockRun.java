package org.endure.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.Resource;
import org.kie.api.runtime.KieSession;

/**
 * What the same rules and facts cost the way Drools is used out of the box: the rule files are compiled by a {@link KieBuilder} in
 * its default settings, classic mode, and the facts are inserted and fired. It is what {@code assess} is measured against, and does
 * nothing else that {@code assess} does: no baselines, no withdrawals, no explanation, no log.
 *
 * <p>The facts of a case are its own and those concluded of its baselines, which takes the theory; so they are worked out once,
 * by {@link #main} with {@code --facts}, and kept in a file, from which the measured run takes them.
 */
public final class StockRun {

    private static final String FACTS = "--facts";

    private StockRun() {}

    /**
     * Compiles the rules and fires them once.
     *
     * @param arguments folder of the rules, file of the facts as kept; or {@code --facts}, fact set, file to keep its facts in
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals(FACTS)) {
            FactFile.write(facts(arguments[1]), Path.of(arguments[2]));
            return;
        }
        int conclusions = run(Path.of(arguments[0]), FactFile.read(Path.of(arguments[1])));
        System.out.println(conclusions + " facts and conclusions");
    }

    /** Facts of a case, with what was concluded of its baselines and the parameters of the default theory. */
    private static List<Fact> facts(String factSet) {
        FileTree files = FileTree.of(Path.of(""));
        RuleBase theory = new TheoryReader(files, new DrlRuleParser())
                .theory(TheoryReader.DEFAULT, List.of())
                .ruleBase();
        List<Fact> facts = new ArrayList<>(Consultation.direct(theory).facts(new CaseReader(files).read(factSet)));
        facts.addAll(theory.parameters());
        return facts;
    }

    private static int run(Path rules, List<Fact> facts) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        try (Stream<Path> found = Files.walk(rules)) {
            found.filter(file -> ofDefaultTheory(rules, file)).forEach(file -> files.write(resource(rules, file)));
        }
        KieBuilder builder = services.newKieBuilder(files).buildAll();
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieSession session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
        facts.forEach(session::insert);
        session.fireAllRules();
        int conclusions = session.getObjects().size();
        session.dispose();
        return conclusions;
    }

    private static boolean ofDefaultTheory(Path rules, Path file) {
        String inside = rules.relativize(file).toString().replace('\\', '/');
        return inside.endsWith(".drl") && !inside.startsWith("variants/") && !inside.startsWith("coding/");
    }

    private static Resource resource(Path rules, Path file) {
        try {
            // Drools takes the note for an annotation Mechanism, and then no longer finds the fact type of that name.
            String text = Files.readString(file).replace("@mechanism(", "@mechanisms(");
            return KieServices.get()
                    .getResources()
                    .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .setSourcePath("org/endure/rules/"
                            + rules.relativize(file).toString().replace('\\', '/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
