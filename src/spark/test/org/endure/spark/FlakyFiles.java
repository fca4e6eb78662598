package org.endure.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/** Local files under the scheme {@code flaky:}; so many attempts to write a part fail. */
public final class FlakyFiles extends RawLocalFileSystem {

    /** How many more attempts fail. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    @Override
    public URI getUri() {
        return URI.create("flaky:///");
    }

    @Override
    public String getScheme() {
        return "flaky";
    }

    @Override
    public FSDataOutputStream create(
            Path file, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
            throws IOException {
        if (file.getName().startsWith("part-") && FAILURES.getAndDecrement() > 0) {
            throw new IOException("the disk failed on purpose");
        }
        return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
    }
}
