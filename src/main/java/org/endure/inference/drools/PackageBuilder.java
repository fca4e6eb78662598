package org.endure.inference.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Vocabulary;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.syntax.RuleFileReader;
import org.endure.rule.syntax.RuleText;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;

/** Compiles rules into a package of Drools, in its classic mode. */
final class PackageBuilder {

    private final boolean trusting;

    /**
     * A builder of packages.
     *
     * @param trusting whether the engine gets rule files as they are written if they hold more than the rule language has
     */
    PackageBuilder(boolean trusting) {
        this.trusting = trusting;
    }

    /**
     * Compiles rules of a rule base.
     *
     * @param stages the stage of each rule, by its name: it fires after all rules of the stages before
     * @param which the rules to compile
     */
    Collection<KiePackage> build(RuleBase ruleBase, Map<String, Integer> stages, Predicate<Rule> which) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration(ruleBase.vocabulary()));
        Map<String, RuleText.ForEngine> written = new HashMap<>();
        for (RuleFile file : ruleBase.files()) {
            RuleFileReader.Reading reading = trusting ? RuleFileReader.read(file, ruleBase.vocabulary(), true) : null;
            if (reading != null && reading.foreign()) {
                addAsWritten(builder, file, reading, stages);
            } else {
                List<Rule> rules =
                        rulesOf(ruleBase, file).stream().filter(which).toList();
                if (!rules.isEmpty()) {
                    RuleText.ForEngine text = RuleText.forEngine(file.path(), rules, ruleBase.vocabulary());
                    written.put(file.path(), text);
                    add(builder, resource(file, text.text()), Set.of(), stages);
                }
            }
        }
        if (builder.hasErrors()) {
            throw new InvalidInputException(diagnostics(builder, written));
        }
        return builder.getKnowledgePackages();
    }

    /** The rules of a file that are not withdrawn, as they stand in it. */
    static List<Rule> rulesOf(RuleBase ruleBase, RuleFile file) {
        return ruleBase.rules().stream()
                .filter(rule -> rule.at().file().equals(file.path()) && !rule.isWithdrawn())
                .sorted(Comparator.comparing(Rule::at))
                .toList();
    }

    /** Adds a trusted file that holds more than the rule language has. A conclusion that could be read need not be compiled. */
    private static void addAsWritten(
            KnowledgeBuilder builder, RuleFile file, RuleFileReader.Reading reading, Map<String, Integer> stages) {
        Set<String> concluding = new HashSet<>();
        reading.rules().stream().filter(rule -> rule.conclusion() != null).forEach(rule -> concluding.add(rule.name()));
        add(builder, resource(file, reading.withoutDeclarations()), concluding, stages);
    }

    private static void add(
            KnowledgeBuilder builder, Resource resource, Set<String> concluding, Map<String, Integer> stages) {
        PackageDescr described = described(resource);
        if (described == null) {
            builder.add(resource, ResourceType.DRL);
        } else {
            described.getRules().stream()
                    .filter(rule -> concluding.contains(rule.getName()))
                    .forEach(rule -> rule.setConsequence(""));
            described.getRules().stream()
                    .filter(rule -> stages.containsKey(rule.getName()))
                    .forEach(rule -> rule.addAttribute(
                            new AttributeDescr("salience", Integer.toString(-stages.getOrDefault(rule.getName(), 0)))));
            builder.add(ResourceFactory.newDescrResource(described), ResourceType.DESCR);
        }
    }

    /** What a rule file says; null if it cannot be read. */
    private static @Nullable PackageDescr described(Resource resource) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr described = parser.parse(resource);
            return parser.hasErrors() ? null : described;
        } catch (DroolsParserException | IOException e) {
            return null;
        }
    }

    /** Conclusions are interpreted, not compiled to classes: rule files compile in about 0.6 of the time, and conclude the same. */
    private static KnowledgeBuilderConfiguration configuration(Vocabulary vocabulary) {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", "mvel");
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(properties, vocabulary.classLoader());
    }

    private static Resource resource(RuleFile file, String text) {
        return KieServices.get()
                .getResources()
                .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8")
                .setSourcePath(file.path());
    }

    private static List<Diagnostic> diagnostics(KnowledgeBuilder builder, Map<String, RuleText.ForEngine> written) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            Resource resource = error.getResource();
            String file = resource == null || resource.getSourcePath() == null ? "rules" : resource.getSourcePath();
            int line = error.getLines() != null && error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
            RuleText.ForEngine text = written.get(file);
            diagnostics.add(Diagnostic.error(
                    "compile",
                    text == null ? new SourcePosition(file, line, 0) : text.place(line),
                    error.getMessage().lines().findFirst().orElse("The rule cannot be compiled."),
                    null));
        }
        return diagnostics;
    }
}
