package org.endure.peers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import org.drools.core.common.InternalFactHandle;
import org.endure.fact.Fact;
import org.endure.fact.Outcome;
import org.endure.fact.Verdict;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/** The same rules in Drools without the trace: no limits, no reading of justifications. */
public final class BareDrools {

    private final RuleBase rules;
    private final Supplier<KieSession> sessions;

    /**
     * Compiles a rule base.
     *
     * @param dialect how conclusions are compiled: java, as is the default of Drools, or mvel, which interprets them
     * @param pooled whether sessions are taken again, as Endure does, instead of made each time
     */
    public BareDrools(RuleBase rules, String dialect, boolean pooled) {
        this.rules = rules;
        Properties properties = new Properties();
        properties.setProperty("drools.dialect.default", dialect);
        KnowledgeBuilder builder =
                KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                        properties, BareDrools.class.getClassLoader()));
        for (RuleFile file : rules.files()) {
            builder.add(
                    KieServices.get()
                            .getResources()
                            .newByteArrayResource(file.text().getBytes(StandardCharsets.UTF_8), "UTF-8")
                            .setSourcePath(file.path()),
                    ResourceType.DRL);
        }
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        KieBase base = builder.newKieBase();
        KieSessionsPool pool = pooled ? base.newKieSessionsPool(1) : null;
        this.sessions = pool == null ? base::newKieSession : pool::newKieSession;
    }

    /** The verdict. */
    public Outcome assess(List<Fact> facts) {
        KieSession session = sessions.get();
        try {
            facts.forEach(session::insert);
            rules.parameters().forEach(session::insert);
            session.fireAllRules();
            for (FactHandle each : session.getFactHandles()) {
                if (((InternalFactHandle) each).getObject() instanceof Verdict verdict) {
                    return verdict.outcome();
                }
            }
            return Outcome.UNDETERMINED;
        } finally {
            session.dispose();
        }
    }
}
