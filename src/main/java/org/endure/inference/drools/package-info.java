/**
 * The engine: reads DRL, compiles it and runs it with Drools, and gives back what was concluded and why in our own terms. The
 * only place for {@code org.drools} and {@code org.kie}, so that an upgrade of the engine touches one package. It must not know
 * how facts are read or how reasons are worded.
 */
@NullMarked
package org.endure.inference.drools;

import org.jspecify.annotations.NullMarked;
