package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprovenance.prov.core.json.serialization.ProvDeserialiser;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.validation.Config;
import org.openprovenance.prov.validation.ObjectMaker;
import org.openprovenance.prov.validation.Unknown;
import org.openprovenance.prov.validation.Validate;
import org.openprovenance.prov.validation.VarQName;
import org.openprovenance.prov.validation.report.ValidationReport;
import org.openprovenance.prov.vanilla.ProvFactory;
import org.openprovenance.prov.vanilla.QualifiedName;

/** The provenance of a justification meets the constraints of PROV (W3C Recommendation PROV-CONSTRAINTS). */
class ProvenanceValidityTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts/us-japan/2017-2018-trump-abe.yaml",
                "facts/us-japan/1980-1989-reagan-nakasone.yaml",
                "facts/cases/h01-nato-1992.yaml"
            })
    void provenanceIsValid(String facts) throws IOException {
        String provenance = provenance(facts);
        Document document = read(provenance);
        assertThat(document.getStatementOrBundle()).hasSizeGreaterThan(20);
        ValidationReport report = validated(document);
        assertThat(report.getCycle()).isEmpty();
        assertThat(report.getFailedMerge()).isEmpty();
        assertThat(report.getQualifiedNameMismatch()).isEmpty();
        assertThat(report.getSpecializationReport()).isNull();
        assertThat(report.getTypeReport()).isNull();
        assertThat(report.getTypeOverlap()).isEmpty();
        assertThat(report.getMalformedStatements()).isNull();
    }

    @Test
    void theValidatorFindsAnActivityThatIsGenerated() throws IOException {
        String sound =
                "{\"prefix\": {\"en\": \"urn:endure:\"}, \"entity\": {\"en:a\": {}}, \"activity\": {\"en:b\": {}, \"en:c\": {}},"
                        + "\"wasGeneratedBy\": {\"_:1\": {\"prov:entity\": \"en:a\", \"prov:activity\": \"en:b\"}%s}}";
        assertThat(validated(read(sound.formatted(""))).getTypeOverlap()).isEmpty();
        ValidationReport report =
                validated(read(sound.formatted(", \"_:2\": {\"prov:entity\": \"en:b\", \"prov:activity\": \"en:c\"}")));
        assertThat(report.getTypeOverlap()).as("an activity is no entity").isNotEmpty();
    }

    private String provenance(String facts) {
        CommandRun run = CommandRun.run(folder, "assess", facts, "--format", "prov");
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private static Document read(String provenance) {
        return new ProvDeserialiser()
                .deserialiseDocument(new ByteArrayInputStream(provenance.getBytes(StandardCharsets.UTF_8)));
    }

    private static ValidationReport validated(Document document) throws IOException {
        return new Validate(Config.newYesToAllConfig(new ProvFactory(), new Names())).validate(document);
    }

    /** Names that the validator makes up. */
    private static final class Names implements ObjectMaker {
        @Override
        public VarQName makeVarQName(String namespace, String local, String prefix) {
            return new Variable(namespace, local, prefix);
        }

        @Override
        public VarQName makeVarQName(org.openprovenance.prov.model.QualifiedName name) {
            return new Variable(name.getNamespaceURI(), name.getLocalPart(), name.getPrefix());
        }

        @Override
        public Unknown makeUnknown(String local, String prefix) {
            return new Unnamed("urn:unknown:", local, prefix);
        }
    }

    private static final class Variable extends QualifiedName implements VarQName {
        Variable(String namespace, String local, String prefix) {
            super(namespace, local, prefix);
        }
    }

    private static final class Unnamed extends QualifiedName implements Unknown {
        Unnamed(String namespace, String local, String prefix) {
            super(namespace, local, prefix);
        }
    }
}
