/** Why a name may stand where it may. */
export type ConsentRule = 'stated' | 'acts' | 'listed' | 'chatham_house' | 'undeclared';
