package org.endure.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.kiesession.rulebase.SessionsAwareKnowledgeBase;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleFile;
import org.endure.rulebase.TypeDeclarations;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/** Compiles a rule base for Drools in its classic mode, all files into one package. */
public final class DroolsCompiler implements EngineCompiler {

    private final PackageStore store;

    /** A compiler that compiles every rule base anew. */
    public DroolsCompiler() {
        this(ContentCache.none());
    }

    /** A compiler that keeps what it compiled in a cache. */
    public DroolsCompiler(ContentCache cache) {
        this.store = new PackageStore(cache);
    }

    @Override
    public InferenceEngine compile(RuleBase ruleBase, Limits limits) {
        Collection<KiePackage> known = store.read(ruleBase).orElse(null);
        if (known != null) {
            SessionsAwareKnowledgeBase base = (SessionsAwareKnowledgeBase) KnowledgeBaseFactory.newKnowledgeBase();
            base.addPackages(known);
            return new DroolsEngine(ruleBase, base, limits);
        }
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration());
        for (RuleFile file : ruleBase.files()) {
            builder.add(resource(file), ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            throw new InvalidInputException(diagnostics(builder));
        }
        store.write(ruleBase, builder.getKnowledgePackages());
        return new DroolsEngine(ruleBase, builder.newKieBase(), limits);
    }

    /** Conclusions are interpreted, not compiled to classes: rule files compile in about 0.6 of the time, and conclude the same. */
    private static KnowledgeBuilderConfiguration configuration() {
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", "mvel");
        return KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                properties, DroolsCompiler.class.getClassLoader());
    }

    private static Resource resource(RuleFile file) {
        byte[] bytes = TypeDeclarations.without(file.text()).getBytes(StandardCharsets.UTF_8);
        return KieServices.get()
                .getResources()
                .newByteArrayResource(bytes, "UTF-8")
                .setSourcePath(file.path());
    }

    private static List<Diagnostic> diagnostics(KnowledgeBuilder builder) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (KnowledgeBuilderError error : builder.getErrors()) {
            Resource resource = error.getResource();
            String file = resource == null || resource.getSourcePath() == null ? "rules" : resource.getSourcePath();
            int line = error.getLines() != null && error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
            diagnostics.add(Diagnostic.error(
                    "compile",
                    new SourcePosition(file, line, 0),
                    error.getMessage().lines().findFirst().orElse("The rule cannot be compiled."),
                    null));
        }
        return diagnostics;
    }
}
