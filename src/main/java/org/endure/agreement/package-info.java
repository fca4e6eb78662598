/**
 * How far two coders agree: where two fact sets differ, fact by fact, and the agreement on each attribute. The package must not
 * know theories or commands.
 */
@org.jspecify.annotations.NullMarked
package org.endure.agreement;
