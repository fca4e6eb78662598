package org.endure.batch;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.explanation.Prover;
import org.endure.files.FileTree;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.table.Table;

/** Another Java that does work it is sent: reads work and rows from one file, writes assessments to another. */
public final class PartWorkProcess {

    private PartWorkProcess() {}

    /**
     * Does the work, and applies its theory to the fact set {@code set.yaml}.
     *
     * @param files the file of the work, that of the assessments, and the folder of the fact set
     */
    @SuppressWarnings("unchecked")
    public static void main(String[] files) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(Path.of(files[0])));
                ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(files[1])))) {
            PartWork work = (PartWork) in.readObject();
            out.writeObject(new ArrayList<>(work.apply((List<Table.Row>) in.readObject())));
            out.writeObject(work.assessor().theory().vocabulary());
            out.writeObject(concluded(work.assessor().theory(), Path.of(files[2])));
        }
    }

    /** What a theory concludes from the fact set of a folder, in sentences. */
    static String concluded(RuleBase theory, Path folder) {
        FileTree files = FileTree.of(folder);
        Case judged = new CaseReader(files, new VocabularySource(files, theory::vocabulary)).read("set.yaml");
        return new Prover(Consultation.direct(theory).infer(judged))
                .proveAll().steps().stream()
                        .map(each -> each.statement() + " " + each.reasons())
                        .collect(Collectors.joining("\n"));
    }
}
