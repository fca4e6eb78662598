/**
 * A page on which rules and facts are edited and the answer follows, served to the browser of this computer alone. The package must
 * not know how a command starts it. Whatever comes over the network is refused unless {@link Gate} knows it; whatever names a file goes
 * through {@link UserPath}.
 */
@NullMarked
package org.endure.workbench;

import org.jspecify.annotations.NullMarked;
