"""Models and trainings: their dialogs, and the runs behind them."""
