/** What everything that asks somebody else's machine has in common: which addresses are private, and bounds on the whole of it. */
@NullMarked
package dev.hearth.adapter.external.net;

import org.jspecify.annotations.NullMarked;
