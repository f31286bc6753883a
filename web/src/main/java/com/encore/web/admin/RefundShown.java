package com.encore.web.admin;

import com.encore.refund.RefundCase;
import com.encore.web.piece.Moment;
import java.util.List;

/** One refund on the page of its payment, its moves told in words. */
public record RefundShown(RefundCase file, List<Moment> moments) {}
