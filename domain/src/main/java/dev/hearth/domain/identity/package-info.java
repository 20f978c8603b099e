/** Who someone is: accounts, their names and their roles. */
@NullMarked
package dev.hearth.domain.identity;

import org.jspecify.annotations.NullMarked;
