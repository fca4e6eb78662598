package org.endure.batch;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.table.Table;

/** Another Java that does work it is sent: reads work and rows from one file, writes assessments to another. */
public final class PartWorkProcess {

    private PartWorkProcess() {}

    /**
     * Does the work.
     *
     * @param files the file of the work and that of the assessments
     */
    @SuppressWarnings("unchecked")
    public static void main(String[] files) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(Path.of(files[0])));
                ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(files[1])))) {
            PartWork work = (PartWork) in.readObject();
            out.writeObject(new ArrayList<>(work.apply((List<Table.Row>) in.readObject())));
            out.writeObject(work.assessor().theory().vocabulary());
        }
    }
}
