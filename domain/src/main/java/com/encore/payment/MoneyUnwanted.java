package com.encore.payment;

import com.encore.money.Won;
import com.encore.pledge.Intake;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;

/** Money arrived that its pledge cannot take. It is owed back from this moment, in the same transaction. */
public record MoneyUnwanted(PaymentId payment, PledgeId pledge, ProjectId project, Won amount, Intake why) {}
