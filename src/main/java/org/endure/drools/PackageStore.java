package org.endure.drools;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.endure.cache.Build;
import org.endure.cache.ContentCache;
import org.endure.fact.FactType;
import org.endure.rulebase.RuleBase;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.KiePackage;

/** Keeps compiled rule bases: key are the rule files, the vocabulary they were compiled against, and the versions of engine and Java. */
final class PackageStore {

    private final ContentCache cache;

    PackageStore(ContentCache cache) {
        this.cache = cache;
    }

    /** The packages compiled earlier from the same rules; nothing if there are none or they cannot be read. */
    @SuppressWarnings("unchecked")
    Optional<Collection<KiePackage>> read(RuleBase ruleBase) {
        String key = key(ruleBase);
        return cache.get(key).flatMap(bytes -> {
            try (DroolsObjectInputStream in = new DroolsObjectInputStream(
                    new BufferedInputStream(new ByteArrayInputStream(bytes)), PackageStore.class.getClassLoader())) {
                return Optional.of((Collection<KiePackage>) in.readObject());
            } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
                cache.remove(key);
                return Optional.empty();
            }
        });
    }

    /** Keeps what was compiled. */
    void write(RuleBase ruleBase, Collection<KiePackage> packages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DroolsObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(packages));
        } catch (IOException e) {
            return;
        }
        cache.put(key(ruleBase), bytes.toByteArray());
    }

    private static String key(RuleBase ruleBase) {
        List<String> madeFrom = new ArrayList<>(List.of(
                "compiled rules",
                engineVersion(),
                Build.stamp(),
                Runtime.version().toString(),
                FactType.all().toString()));
        ruleBase.files().forEach(file -> {
            madeFrom.add(file.path());
            madeFrom.add(file.text());
        });
        return ContentCache.key(madeFrom);
    }

    private static String engineVersion() {
        return KieBase.class.getPackage().getImplementationVersion() + " " + KieServices.class.getPackage();
    }
}
