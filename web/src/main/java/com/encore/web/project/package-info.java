/** What pages about projects share, whoever looks: the tone of a state, the blocks of a story, the kinds of times. */
@NullMarked
package com.encore.web.project;

import org.jspecify.annotations.NullMarked;
