package com.encore.settlement;

/** Whether somebody has planned to pay a settlement. Asked with the settlement locked, as whoever plans locks it first. */
public interface PayoutsPlanned {

    boolean areThereOf(SettlementId settlement);
}
