@NullMarked
package dev.hearth.adapter.sqlite.admin;

import org.jspecify.annotations.NullMarked;
